import { expect } from 'chai';
import { rootAddress } from '../../src/export/address.ts';
import { addressOfFile, fileOf, relativeLink } from '../../src/export/file-of.ts';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

describe('the file of an answer', () => {
  for (const [address, type, file] of [
    ['/', HTML, 'index.html'],
    ['/nodes', HTML, 'nodes/index.html'],
    ['/nodes/', HTML, 'nodes/index.html'],
    ['/nodes/smic-14nm', HTML, 'nodes/smic-14nm/index.html'],
    ['/nodes/smic-14nm.json', JSON_TYPE, 'nodes/smic-14nm.json'],
    ['/api/v1/nodes', JSON_TYPE, 'api/v1/nodes.json'],
    ['/sources/a-1.5', HTML, 'sources/a-1.5/index.html'],
    ['/api/v1/sources/a-1.5', JSON_TYPE, 'api/v1/sources/a-1.5.json'],
    ['/charts/lag.png?width=1200', 'image/png', 'charts/lag/width=1200.png'],
    ['/compare?nodes=a,b', HTML, 'compare/nodes=a,b/index.html'],
    ['/nodes?sort=x&order=y', HTML, 'nodes/order=y~sort=x/index.html'],
    ['/scenario?on=2022-10-21', HTML, 'scenario/index.html'],
    ['/assets/home.js?v=abc', 'text/javascript', 'assets/home.js'],
    ['/assets/home.js.map', JSON_TYPE, 'assets/home.js.map'],
  ] as const)
    it(`is ${file} for ${address}`, () => {
      expect(fileOf(rootAddress(address), type)).to.equal(file);
    });

  it('differs for unlike queries that no file could be named after', () => {
    const names = [
      '/x?deny=supplier:us',
      '/x?deny=supplier~us',
      '/x?deny=supplier-us',
      `/x?a=${'b'.repeat(400)}`,
    ];
    const files = names.map((name) => fileOf(rootAddress(name), HTML));
    expect(new Set(files).size).to.equal(names.length);
    for (const file of files) expect(file).to.match(/^x\/[\w.,=~-]{1,200}\/index\.html$/);
  });

  it('stays inside the export whatever is asked', () => {
    for (const address of ['/../../etc/passwd', '/a/%2e%2e/%2e%2e/b', '/x?a=../../b', '/x?a=%2F..%2F'])
      expect(fileOf(rootAddress(address), JSON_TYPE)).to.not.match(/(?:^|\/)\.\.(?:\/|$)/);
  });

  it('is refused for content without a known ending', () => {
    expect(() => fileOf(rootAddress('/x'), 'video/mp4')).to.throw(RangeError, 'video/mp4');
  });
});

describe('a link between files', () => {
  for (const [from, to, link] of [
    ['index.html', 'index.html', './'],
    ['index.html', 'nodes/index.html', 'nodes/'],
    ['nodes/a/index.html', 'index.html', '../../'],
    ['nodes/a/index.html', 'nodes/a/index.html', './'],
    ['nodes/a/index.html', 'nodes/index.html', '../'],
    ['nodes/a/index.html', 'nodes/a.json', '../a.json'],
    ['nodes/a/index.html', 'assets/site.css', '../../assets/site.css'],
    ['compare/nodes=a,b/index.html', 'compare/nodes=a,b.json', '../nodes=a,b.json'],
  ] as const)
    it(`from ${from} to ${to} is ${link}`, () => {
      expect(relativeLink(from, to)).to.equal(link);
      const at = `https://example.org/some/base/${addressOfFile(from)}`;
      expect(new URL(link, at).href).to.equal(`https://example.org/some/base/${addressOfFile(to)}`);
    });
});
