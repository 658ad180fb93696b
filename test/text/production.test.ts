import { expect } from 'chai';
import { NOT_MODELED, PRODUCTION_OUTCOMES } from '../../src/model/index.ts';
import type { Catalogue, LayerProduction, Production } from '../../src/model/index.ts';
import {
  missingText,
  multipleText,
  OVERLAY_WORDS,
  PRODUCTION_WORDS,
  productionSentence,
} from '../../src/text/production.ts';
import { ask, nodeIn } from '../support/ask.ts';
import { catalogue, equipmentClass, FINE, measure, MIDDLE, scanner } from '../support/invented.ts';

const WET = scanner('wet', 'arf-immersion', 2, { name: 'Loom Wet', country: 'XB' });
const LOOSE = scanner('loose', 'arf-immersion', 11, { name: 'Loom Loose' });
const DRY = scanner('dry', 'arf-dry', 2, { name: 'Loom Dry' });
const MUTE = scanner('mute', 'arf-dry', null, { name: 'Loom Mute' });
const of = catalogue({ nodes: [MIDDLE, FINE], equipment: [WET, LOOSE, DRY, MUTE] });

function sentence(all: Catalogue, deny: readonly string[], node = MIDDLE): string {
  const answer = ask(all, { measures: [], deny, assume: { 'step-cost': 0.25 } });
  return productionSentence(all, node, nodeIn(answer, node.id).production);
}

describe('a production result in words', () => {
  it('says of an unaffected node that its machines are left', () => {
    expect(sentence(of, [])).to.equal(
      'Unaffected: the machines that arbor-30 is made on, or as good ones, are left for every critical layer.',
    );
  });

  it('names the layer, its pitch, machine and scheme of a costlier node, and what it costs', () => {
    // Lowest metals at 100 nm by SADP on dry ArF: 2 + 1 passes.
    expect(sentence(of, ['arf-immersion'])).to.match(
      /^Costlier: lowest metals at 100 nm would be printed on Loom Dry by SADP\. Lithography costs \d\.\d\d× \(\d\.\d\d–\d+\.\d\d\), the wafer \d\.\d\d× \(\d\.\d\d–\d+\.\d\d\)\.$/,
    );
  });

  it('gives the overlay of a degraded node', () => {
    // √(11² + 1.5²) = 11.1 nm; lowest metals at 100 nm need 10.
    expect(sentence(of, ['wet', 'arf-dry'])).to.match(
      /^Degraded: lowest metals at 100 nm would be printed on Loom Loose by SE, with 11\.1 nm of on-product overlay where 10 nm is needed\. Lithography costs 1\.00×/,
    );
  });

  it('names the layer that has no machine left', () => {
    expect(sentence(of, ['arf-immersion', 'arf-dry'])).to.equal(
      'No route: no machine left prints gate at 120 nm with the overlay it needs.',
    );
  });

  it('names the figure that is missing, the overlay of a class for those of its machines', () => {
    expect(sentence(of, ['arf-immersion', 'dry'])).to.equal(
      'Undetermined: it turns on the overlay of ArF dry machines without a figure.',
    );
  });

  it('says that memory is not modeled', () => {
    const memory = { ...MIDDLE, deviceClass: 'dram' } as const;
    expect(sentence(catalogue({ nodes: [memory], equipment: [WET] }), [], memory)).to.equal(
      'Not modeled: the production of memory is outside this model.',
    );
  });

  it('tells at most three missing things and how many more', () => {
    const missing = ['a', 'b', 'c', 'd', 'e'];
    const production: Production = { ...NOT_MODELED, outcome: 'undetermined', missing };
    expect(productionSentence(of, MIDDLE, production)).to.equal(
      'Undetermined: it turns on a, b, c and 2 more.',
    );
  });

  it('names machines’ overlays where no class is named', () => {
    const missing = ['mute.matchedMachineOverlayNm', 'mute.dedicatedChuckOverlayNm'];
    const production: Production = { ...NOT_MODELED, outcome: 'undetermined', missing };
    expect(productionSentence(of, MIDDLE, production)).to.equal(
      'Undetermined: it turns on the overlay of Loom Mute.',
    );
  });

  it('stands without a layer to name', () => {
    const none: Production = { ...NOT_MODELED, outcome: 'no-route' };
    expect(productionSentence(of, MIDDLE, none)).to.equal(
      'No route: no machine left prints one of its layers.',
    );
    expect(productionSentence(of, MIDDLE, { ...none, outcome: 'costlier' })).to.equal('Costlier:');
  });

  it('leaves out a pitch and an overlay that are not known, and gives the class of an unnamed machine', () => {
    const layer: LayerProduction = {
      layer: 'M0',
      kind: 'lines',
      pitchNm: null,
      count: 1,
      basis: 'template',
      asMade: false,
      baseline: null,
      scenario: { class: 'krf', equipment: null, scheme: 'SE', exposures: 1, cuts: 0, cost: 1 },
      overlay: { availableNm: null, requiredNm: 8, status: 'undetermined' },
      mixedFleet: null,
      missing: [],
    };
    const production: Production = {
      ...NOT_MODELED,
      outcome: 'degraded',
      deciding: { layer: 'M0', equipment: null, why: 'worse-overlay' },
      layers: [layer],
      lithographyCostRatio: { low: 2, central: 2, high: 2 },
    };
    expect(productionSentence(of, MIDDLE, production)).to.equal(
      'Degraded: M0 would be printed on KrF by SE. Lithography costs 2.00×.',
    );
    const one = { low: 1.5, central: 1.5, high: 1.5 };
    expect(
      productionSentence(of, MIDDLE, { ...production, waferCostRatio: one, goodDieCostRatio: one }),
    ).to.equal(
      'Degraded: M0 would be printed on KrF by SE. Lithography costs 2.00×, the wafer 1.50×, a good die 1.50×.',
    );
  });
});

describe('a missing thing in words', () => {
  const rule = measure('xa-rule', { shortTitle: 'the rule' });
  const all = catalogue({
    nodes: [MIDDLE],
    equipment: [MUTE],
    measures: [rule],
    equipmentClasses: [equipmentClass('etch', ['XA'], { name: 'Selective etch' })],
  });
  const CASES: readonly [string, string][] = [
    ['reach of xa-rule', 'whether “the rule” reaches suppliers abroad'],
    ['outcome of xa-rule', 'whether “the rule” applies'],
    ['outcome of unknown', 'whether “unknown” applies'],
    ['a supplier of etch', 'who would supply selective etch'],
    ['a supplier of unknown', 'who would supply unknown'],
    ['krf.overlay-nm', 'the overlay of KrF machines without a figure'],
    ['euv-high-na.overlay-nm', 'the overlay of high-NA EUV machines without a figure'],
    ['die-area-cm2', 'die-area-cm2'],
    ['mute.resolutionNm', 'the resolution of Loom Mute'],
    ['mute.numericalAperture', 'the numerical aperture of Loom Mute'],
    ['mute.wavelengthNm', 'the wavelength of Loom Mute'],
    ['arbor-30.contactedGatePitchNm', 'the contacted gate pitch of arbor-30'],
    ['arbor-30.minimumMetalPitchNm', 'the minimum metal pitch of arbor-30'],
    ['arbor-30.finPitchNm', 'the fin pitch of arbor-30'],
    ['arbor-30.lithography', 'the lithography classes of arbor-30'],
    ['arbor-30.other', 'the other of arbor-30'],
    ['how gate is made', 'how gate is made'],
  ];
  for (const [name, text] of CASES) {
    it(`is “${text}” for ${name}`, () => {
      expect(missingText(all, name)).to.equal(text);
    });
  }
});

describe('a multiple in words', () => {
  it('has its range, left out where it is a point', () => {
    expect(multipleText({ low: 1, central: 1.2051, high: 2.711 })).to.equal('1.21× (1.00–2.71)');
    expect(multipleText({ low: 1, central: 1, high: 1.004 })).to.equal('1.00×');
  });
});

describe('the words of the model', () => {
  it('are there for every outcome and overlay status, none twice', () => {
    expect(Object.keys(PRODUCTION_WORDS)).to.have.members([...PRODUCTION_OUTCOMES]);
    for (const words of [PRODUCTION_WORDS, OVERLAY_WORDS]) {
      const all = Object.values(words);
      expect(new Set(all).size).to.equal(all.length);
      for (const word of all) expect(word).to.match(/^[a-z]/);
    }
  });
});
