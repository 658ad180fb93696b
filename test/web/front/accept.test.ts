import { expect } from 'chai';
import { plainAccept } from '../../../src/web/front/accept.ts';

describe('what a client accepts', () => {
  for (const [given, plain] of [
    ['application/json', 'application/json'],
    ['Application/JSON; charset=utf-8', 'application/json'],
    ['application/json;q=0.5;x=1, */*;Q=0', 'application/json;q=0.5,*/*;q=0'],
    ['text/html;level=1;q=0.3 ,\ttext/csv', 'text/html;q=0.3,text/csv'],
    ['', ''],
    [';,;', ','],
  ] as const)
    it(`is ${JSON.stringify(plain)} of ${JSON.stringify(given)}`, () => {
      expect(plainAccept(given)).to.equal(plain);
    });
});
