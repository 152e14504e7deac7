import { dotted } from '../language/dotted';
import type { Customer } from '../stripe/resources/customer';

/** What tells these customers apart: duplicates often share their name as well; then the address or the id does. */
export function namesOf(customers: readonly Customer[]): (id: string | null) => string {
  return (id) => {
    const customer = customers.find((each) => each.id === id);
    const isUnique = customers.filter(({ name }) => name === customer?.name).length === 1;
    return dotted(customer?.name, isUnique ? null : (customer?.email ?? id));
  };
}
