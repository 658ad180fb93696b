import { builtinModules } from 'node:module';
import { expect } from 'chai';
import { codeOf, importsOf, sourcesIn } from './sources.ts';
import type { SourceFile } from './sources.ts';

/** What each folder may import, by how the specifier starts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': ['./'],
  'src/text': ['./', '../model/'],
  'src/charts': ['./', '../', 'd3-scale', 'd3-shape'],
  'src/render': ['./', 'node:', '@resvg/resvg-wasm', 'lru-cache'],
  // Answers without a server: Node's own modules, and no package.
  'src/cli': ['./', '../', 'node:'],
  'src/library': ['./', '../', 'node:'],
  'src/search': ['./', '../model/', '../text/', 'minisearch'],
  'src/browser': [
    './',
    '../model/',
    '../text/',
    '../charts/',
    '../search/',
    'chart.js',
    'chartjs-chart-matrix',
  ],
};

const all = sourcesIn('src');

function imports(files: readonly SourceFile[]): { readonly file: string; readonly specifier: string }[] {
  return files.flatMap(({ name, text }) => importsOf(text).map((specifier) => ({ file: name, specifier })));
}

/** Files of `src` that import something the rule forbids outside its place. */
function strays(isMeant: (specifier: string) => boolean, place: RegExp): string[] {
  return imports(all)
    .filter(({ file, specifier }) => isMeant(specifier) && !place.test(file))
    .map(({ file, specifier }) => `${file}: ${specifier}`);
}

function saying(pattern: RegExp, except: readonly string[] = []): string[] {
  return all
    .filter(({ name, text }) => !except.includes(name) && pattern.test(codeOf(text)))
    .map(({ name }) => name);
}

function isFileAccess(specifier: string): boolean {
  return /^(?:node:)?fs(?:\/|$)/.test(specifier);
}

describe('imports', () => {
  it('are seen in every form', () => {
    const text = [
      "import a from 'a';",
      "import {\n  b,\n} from 'b';",
      "import type { C } from 'c';",
      "export * from 'd';",
      "import 'e';",
      "const f = await import('f');",
    ].join('\n');
    expect(importsOf(text)).to.have.members(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(imports(all).length).to.be.above(200);
  });

  for (const [folder, starts] of Object.entries(MAY_IMPORT)) {
    it(`of ${folder} point inward: ${starts.join(', ')}`, () => {
      const files = sourcesIn(folder);
      const found = imports(files).filter(
        ({ specifier }) => !starts.some((start) => specifier.startsWith(start)),
      );
      expect(files).to.not.be.empty;
      expect(found).to.deep.equal([]);
    });
  }

  it('stay inside src', () => {
    const outside = imports(all).filter(({ file, specifier }) => {
      const depth = file.split('/').length - 2;
      return specifier.startsWith('../'.repeat(depth + 1));
    });
    expect(outside).to.deep.equal([]);
  });

  it('read files in the catalogue, for assets and views, for drawing, for what is exported, and where a program starts', () => {
    expect(
      strays(
        isFileAccess,
        /^src\/(?:catalogue\/|web\/(?:assets|built-assets|view-engine|front\/program-hash)\.ts$|render\/draw-in-thread\.ts$|export\/(?:output|make)-folder\.ts$|cli\/|library\/catalogues\.ts$|(?:server|check-data|export)\.ts$)/,
      ),
    ).to.deep.equal([]);
    expect(strays(isFileAccess, /^$/)).to.not.be.empty;
  });

  it('read YAML in the catalogue alone', () => {
    const isYaml = (specifier: string): boolean => specifier === 'yaml';
    expect(strays(isYaml, /^src\/catalogue\//)).to.deep.equal([]);
    expect(strays(isYaml, /^$/)).to.not.be.empty;
  });

  it('load the catalogue only where a program starts', () => {
    const isCatalogue = (specifier: string): boolean => /(?:^|\/)catalogue\//.test(specifier);
    expect(
      strays(
        isCatalogue,
        /^src\/(?:catalogue\/|cli\/|library\/|(?:server|index|check-data|export|pack-data)\.ts$)/,
      ),
    ).to.deep.equal([]);
  });

  it('take packages only where the outer layers are', () => {
    const isPackage = (specifier: string): boolean =>
      !specifier.startsWith('.') && !builtinModules.includes(specifier);
    expect(
      strays(
        isPackage,
        /^src\/(?:catalogue|charts|cli|export|library|web|browser|render|search)\/|^src\/[\w-]+\.ts$/,
      ),
    ).to.deep.equal([]);
  });

  it('name each file with its extension', () => {
    const bare = imports(all).filter(
      ({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('.ts'),
    );
    expect(bare).to.deep.equal([]);
  });
});

describe('the source', () => {
  it('reads the environment in one place', () => {
    expect(saying(/\bprocess\.env\b(?!\))/)).to.deep.equal([]);
    const handing = all.filter(({ text }) => codeOf(text).includes('process.env'));
    expect(handing.map(({ name }) => name)).to.include('src/server.ts');
    for (const { name, text } of handing) {
      expect(name).to.match(/^src\/[\w-]+\.ts$/);
      expect(codeOf(text).split('process.env').length, name).to.equal(
        codeOf(text).split('readConfig(process.env)').length,
      );
    }
  });

  it('takes the time and chance from outside the model', () => {
    const inner = sourcesIn('src/model').concat(sourcesIn('src/text'), sourcesIn('src/charts'));
    const clock = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bIntl\.|\.toLocale\w*\(/;
    expect(inner.filter(({ text }) => clock.test(codeOf(text))).map(({ name }) => name)).to.deep.equal([]);
  });

  for (const [rule, pattern, offence] of [
    [
      'any',
      /\bas any\b|\bany\[\]|<any[,>]|[|&]\s*any\b|:\s*any\s*(?:[=;)]|$)|\(\s*\w+\??:\s*any\b/m,
      'const x: any = 1',
    ],
    ['a non-null mark', /[\w)\]]!(?:[.;,)\]]|\s*$)/m, 'x!.y'],
  ] as const) {
    it(`never says ${rule}`, () => {
      expect(pattern.test(codeOf(offence))).to.equal(true);
      expect(saying(pattern)).to.deep.equal([]);
    });
  }

  it('silences no checker', () => {
    const silencer =
      /@ts-(?:ignore|nocheck|expect-error)|(?:eslint|oxlint|biome)-(?:disable|ignore)|prettier-ignore/;
    expect(silencer.test('// @ts-ignore')).to.equal(true);
    expect(all.filter(({ text }) => silencer.test(text)).map(({ name }) => name)).to.deep.equal([]);
  });

  it('has no folder that could hold anything', () => {
    const vague = /\/(?:utils?|helpers?|common|services?|managers?|misc)(?:\/|\.ts$)/;
    expect(all.filter(({ name }) => vague.test(name)).map(({ name }) => name)).to.deep.equal([]);
  });
});
