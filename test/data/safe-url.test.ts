import {expect} from 'chai';
import {isSafeUrl} from '../../src/data/safe-url.js';

describe('isSafeUrl', () => {
  for (const url of [
    'https://example.org/a?b=c:d#e',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG',
    'mailto:desk@example.org',
    'a/b.html',
    '/a:b',
    '../a',
    '?q=a:b',
    '#e1',
    '',
    '//example.org/x',
    'file.html?x=javascript:1',
  ]) {
    it(`accepts ${url || 'an empty one'}`, () => expect(isSafeUrl(url)).to.equal(true));
  }
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'data:image/svg+xml,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    'ftp://example.org',
    'ws://x',
    'javascript\u0000:x',
    'https\n://x',
  ]) {
    it(`refuses ${JSON.stringify(url)}`, () => expect(isSafeUrl(url)).to.equal(false));
  }
});
