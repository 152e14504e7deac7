import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { withArrows } from '../../build/arrows';

const inScope = (body: string) => `"use strict";var App=(()=>{${body}})();`;
const resultOf = (script: string): unknown => runInNewContext(`${script};App`);

describe('functions written as arrows', () => {
  it.each([
    ['one that is called before it stands', 'var a=f(2);function f(b){return b*3}return a', 6],
    ['several that call each other', 'function f(n){return n?g(n-1):1}function g(n){return n?f(n-1):2}return f(4)', 1],
    ['defaults, patterns and rests', 'function f({a=2},[b],...c){return a+b+c.length}return f({},[3],4,5)', 7],
    ['a scope around functions', 'function f(a){function g(){return a}return g}return f(8)()', 8],
    ['text that looks like one', 'function f(){return "function g(){}"}return f()', 'function g(){}'],
    ['a string with marks', 'var t="}";function f(){return t}return f()', '}'],
  ])('do what they did: %s', (_what, body, result) => {
    const script = inScope(body);
    const arrows = withArrows(script);
    expect(resultOf(script)).toBe(result);
    expect(resultOf(arrows)).toBe(result);
    expect(arrows).toContain('=>');
    expect(arrows).not.toBe(script);
  });

  it.each([
    ['this', 'function F(){return this}return F.call(5)+0'],
    ['arguments', 'function f(){return arguments.length}return f(1,2)'],
    ['new.target', 'function F(){return new.target===undefined}return F()'],
    ['yield', 'function*f(){yield 1}return [...f()].length'],
    ['await', 'async function f(){}return typeof f()'],
    ['new', 'function F(){}return typeof new F()'],
  ])('are not made of those that need their own %s', (_what, body) => {
    const script = inScope(body);
    expect(withArrows(script)).toBe(script);
  });

  it('are refused where the script is not one function', () => {
    expect(() => withArrows('var a=1;')).toThrow('not one function');
  });
});
