import { expect, it } from '@jest/globals';
import { permissionsOf } from '../../src/keys/grants';
import { keysPage, newKeyLink } from '../../src/keys/links';

it('the page of the keys is the one of the mode', () => {
  expect(keysPage('live')).toBe('https://dashboard.stripe.com/apikeys');
  expect(keysPage('test')).toBe('https://dashboard.stripe.com/test/apikeys');
});

it('the link to a new key ticks its permissions, brackets encoded', () => {
  expect(newKeyLink('live', permissionsOf('free'))).toBe(
    'https://dashboard.stripe.com/apikeys/create?name=Tillside&permissions%5B%5D=rak_customer_read',
  );
  expect(newKeyLink('test', ['customer_read', 'charge_write'])).toBe(
    'https://dashboard.stripe.com/test/apikeys/create?name=Tillside&permissions%5B%5D=rak_customer_read&permissions%5B%5D=rak_charge_write',
  );
});

it('the link to a Premium key reads back as the table’s five rows', () => {
  const { searchParams } = new URL(newKeyLink('live', permissionsOf('premium')));
  expect(searchParams.get('name')).toBe('Tillside');
  expect(searchParams.getAll('permissions[]').sort()).toEqual([
    'rak_charge_write',
    'rak_customer_read',
    'rak_plan_read',
    'rak_product_read',
    'rak_subscription_write',
  ]);
});
