/**
 * What the classes of CardService have in common: a class is a table of methods, each with the arguments it takes and
 * what it does to the state of its object. An argument that is itself an object of CardService is read as a copy of
 * its JSON, so a later change to it is lost, as with Google.
 */
import type { WidgetJson } from '../../types';
import type { CardEnvironment } from './types';

/** One call of one method: where it happens, for messages, and the execution around it. */
export interface MethodCall {
  /** e.g. `CardService.TextInput.setFieldName` */
  method: string;
  env: CardEnvironment;
}

/** What a parameter answers to an argument of a type that it does not take. */
export const MISMATCH = Symbol('mismatch');

/** One parameter of a method. `read` throws for a value that is of the right type and yet not allowed. */
export interface Parameter<T> {
  name: string;
  read(value: unknown, call: MethodCall): T | typeof MISMATCH;
}

/** One method. `run` gives what the call returns; undefined means the object itself, for chaining. */
export interface Method<State> {
  parameters: readonly Parameter<unknown>[];
  run(state: State, args: unknown[], call: MethodCall): unknown;
}

export type Methods<State> = Record<string, Method<State>>;

export interface Definition<State extends object, Json> {
  /** Google's name of the class. */
  name: string;
  /** The state of a new object. */
  begin(): State;
  /** Asked for with the first object: an execution needs few of the classes. */
  methods(): Methods<State>;
  /** The object as JSON. Throws when a part that Google requires is missing. */
  json(state: State, env: CardEnvironment): Json;
  /** How the object stands in a section. Left out by everything that is not a widget. */
  widget?(json: Json): WidgetJson;
}

/** What tells the objects of one class from everything else. */
export interface Readable<Json> {
  /** A deep copy of what the object is now; undefined when the value is not of this class. */
  read(value: unknown): Json | undefined;
}

/** One class of CardService. */
export interface Kind<State, Json> extends Readable<Json> {
  name: string;
  create(env: CardEnvironment, state?: State): object;
}

interface Instance {
  /** What its class was defined by. */
  definition: object;
  kind: string;
  state: object;
  env: CardEnvironment;
  widget(): WidgetJson | undefined;
}

const instances = new WeakMap<object, Instance>();

// Taken here, so that a script that replaces them does not come between.
const { create, defineProperty, entries } = Object;

/** The class of an object of CardService; undefined for everything else. */
export function kindOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? instances.get(value)?.kind : undefined;
}

/** The widget's JSON, copied; undefined when the value is not a widget. */
export function readWidget(value: unknown): WidgetJson | undefined {
  return typeof value === 'object' && value !== null ? instances.get(value)?.widget() : undefined;
}

/** An error as Apps Script's services throw it. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

export function define<State extends object, Json>(definition: Definition<State, Json>): Kind<State, Json> {
  const { name } = definition;

  const isOwn = (self: object) => instances.get(self)?.definition === definition;
  const own = (self: object) => {
    if (!isOwn(self)) throw new TypeError(`Illegal invocation: this is not a CardService.${name}`);
    return instances.get(self) as Instance & { state: State };
  };
  const read = (self: object): Json => {
    const { state, env } = own(self);
    return copy(definition.json(state, env));
  };

  const makePrototype = () => {
    const prototype: object = {};
    const hide = (key: string, value: unknown) => defineProperty(prototype, key, { value });
    hide('toString', () => name);
    for (const [key, method] of entries(definition.methods())) {
      hide(key, function call(this: object, ...args: unknown[]) {
        const { state, env } = own(this);
        const where = { method: `CardService.${name}.${key}`, env };
        const result = method.run(state, readArguments(method.parameters, args, where), where);
        return result === undefined ? this : result;
      });
    }
    return prototype;
  };
  let prototype: object | undefined;

  return {
    name,
    create(env, state = definition.begin()) {
      prototype ??= makePrototype();
      const object = create(prototype);
      instances.set(object, { definition, kind: name, state, env, widget: () => definition.widget?.(read(object)) });
      return object;
    },
    read: (value) => (typeof value === 'object' && value !== null && isOwn(value) ? read(value) : undefined),
  };
}

/** A method that writes its one argument into the state. */
export function sets<State, Key extends keyof State>(key: Key, parameter: Parameter<State[Key]>): Method<State> {
  return {
    parameters: [parameter],
    run(state, [value]) {
      state[key] = value as State[Key];
    },
  };
}

/** A method that adds its one argument to a list in the state. */
export function adds<Key extends string, Item>(key: Key, parameter: Parameter<Item>): Method<{ [K in Key]?: Item[] }> {
  return {
    parameters: [parameter],
    run(state, [value]) {
      const list: Item[] = state[key] ?? [];
      list.push(value as Item);
      state[key] = list;
    },
  };
}

/** A method that does something of its own. */
export function does<State, Args extends readonly unknown[]>(
  parameters: { [I in keyof Args]: Parameter<Args[I]> },
  run: (state: State, args: Args, call: MethodCall) => unknown,
): Method<State> {
  return {
    parameters: parameters as unknown as readonly Parameter<unknown>[],
    run: (state, args, call) => run(state, args as unknown as Args, call),
  };
}

/** The class that a builder's `build()` gives: JSON that no longer changes. */
export function built<Json extends object>(name: string): Kind<Json, Json> {
  return define<Json, Json>({
    name,
    begin() {
      throw new TypeError(`A CardService.${name} comes from its builder only`);
    },
    methods: () => ({ printJson: does<Json, []>([], (json) => JSON.stringify(json)) }),
    json: (json) => json,
  });
}

/** Requires a part that was never set, or set to nothing. */
export function requirePart(where: string, method: string, value: unknown): void {
  if (value === undefined || value === null || value === '') {
    throw exception(`Missing required part: call ${method} on the CardService.${where} first.`);
  }
}

/**
 * Apps Script compares number and types of arguments with a method's signature, and refuses null on its own. The
 * wording of both messages is Apps Script's.
 */
export function readArguments(
  parameters: readonly Parameter<unknown>[],
  args: readonly unknown[],
  call: MethodCall,
): unknown[] {
  const mismatch = () =>
    exception(`The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${call.method}.`);
  if (args.length !== parameters.length) throw mismatch();
  return parameters.map((parameter, index) => {
    const value = args[index];
    if (value === null || value === undefined) throw exception(`Invalid argument: ${parameter.name}`);
    const result = parameter.read(value, call);
    if (result === MISMATCH) throw mismatch();
    return result;
  });
}

/** A type as Apps Script spells it in its messages. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `${typeName(value[0])}[]`;
  if (typeof value !== 'object') return typeof value;
  const kind = kindOf(value);
  return kind === undefined ? '(class)' : `CardService.${kind}`;
}

function copy<T>(json: T): T {
  return JSON.parse(JSON.stringify(json)) as T;
}
