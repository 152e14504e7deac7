import vm from 'node:vm';

/**
 * A context with nothing in it but the language. Where an object stands behind a context, each use of a global is looked
 * up there first, in C++, as no script of Google's has it; a Node before 20.18 knows no other context.
 */
export function bareContext(): vm.Context {
  return vm.createContext(vm.constants.DONT_CONTEXTIFY ?? Object.create(null));
}
