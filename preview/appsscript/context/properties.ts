import { pairs, text } from './arguments';
import type { Link } from './bridge';

/** PropertiesService for an add-on: no document is behind it, so its document store is null. */
export function propertiesService(link: Link) {
  const user = properties(link, 'user');
  const script = properties(link, 'script');
  return {
    getUserProperties: () => user,
    getScriptProperties: () => script,
    getDocumentProperties: () => null,
  };
}

function properties(link: Link, store: string) {
  const own = 'PropertiesService.Properties';
  const self = {
    getProperty: (...args: unknown[]) =>
      link.call<string | null>('PropertiesService.getProperty', store, text(`${own}.getProperty`, args, 0)),
    getProperties: () => link.call<Record<string, string>>('PropertiesService.getProperties', store),
    getKeys: () => link.call<string[]>('PropertiesService.getKeys', store),
    setProperty: (...args: unknown[]) => {
      const method = `${own}.setProperty`;
      link.call('PropertiesService.setProperty', store, text(method, args, 0), text(method, args, 1));
      return self;
    },
    setProperties: (...args: unknown[]) => {
      const entries = pairs(`${own}.setProperties`, args, 0);
      link.call('PropertiesService.setProperties', store, entries, args[1] === true);
      return self;
    },
    deleteProperty: (...args: unknown[]) => {
      link.call('PropertiesService.deleteProperty', store, text(`${own}.deleteProperty`, args, 0));
      return self;
    },
    deleteAllProperties: () => {
      link.call('PropertiesService.deleteAllProperties', store);
      return self;
    },
  };
  return self;
}
