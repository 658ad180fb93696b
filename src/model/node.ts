/** One process node on record: how a foundry makes a generation of chips, where, since when, and how finely. */

import type { ScannerClass } from './equipment.ts';
import type { Citation, Figure, Recorded } from './figure.ts';
import type { DateFigure } from './when.ts';

export const DEVICE_CLASSES = ['logic', 'nand', 'dram'] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

export const TRANSISTORS = ['planar', 'fd-soi', 'finfet', 'gate-all-around'] as const;
export type Transistor = (typeof TRANSISTORS)[number];

/** The ladder of logic node classes, coarse to fine; the step between neighbors is one generation. */
export const NODE_CLASSES = ['65', '40', '28', '20', '16/14', '10', '7', '5', '3', '2'] as const;
export type NodeClass = (typeof NODE_CLASSES)[number];

export interface Site {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly place?: string;
  /** First day on which the site counts; absent where it made the node from the start. */
  readonly from?: string;
  readonly source?: string;
}

/** The lithography classes that the critical layers are known to be exposed on. */
export interface RecordedClasses extends Citation {
  readonly classes: readonly ScannerClass[];
  readonly summary?: string;
}

export type Scheme = 'SE' | 'LELE' | 'LELELE' | 'LELELELE' | 'SADP' | 'SAQP' | 'EUV-DP';
export const SCHEMES = ['SE', 'LELE', 'LELELE', 'LELELELE', 'SADP', 'SAQP', 'EUV-DP'] as const;

export type LayerKind = 'lines' | 'holes';

/** A layer whose patterning was reported; what is missing here comes from the template (design §5.2). */
export interface ReportedLayer extends Citation {
  readonly layer: string;
  readonly kind: LayerKind;
  readonly pitchNm?: Figure;
  /** How many layers of this kind and pitch the report names (M0 to M4 is 5); the template's number where absent. */
  readonly count?: number;
  readonly class?: ScannerClass;
  readonly scheme?: Scheme;
  /** Relaxed layers are part of the line but not critical; they count only in the widest reading. */
  readonly relaxed?: boolean;
}

export interface ProcessNode {
  readonly id: string;
  readonly name: string;
  readonly foundry: string;
  readonly deviceClass: DeviceClass;
  readonly transistor: Transistor;
  readonly nodeClass: NodeClass | null;
  readonly nodeClassReason: string;
  /** A new generation counts as a step; a variant (N7P, N6) does not. */
  readonly generation: 'new' | 'variant';
  readonly madeIn: readonly Site[];
  readonly marketedNm: Recorded<Figure>;
  readonly contactedGatePitchNm?: Recorded<Figure>;
  readonly minimumMetalPitchNm?: Recorded<Figure>;
  readonly finPitchNm?: Recorded<Figure>;
  readonly transistorDensityMTrPerMm2?: Recorded<Figure>;
  readonly sramCellAreaUm2?: Recorded<Figure>;
  readonly euvLayers?: Recorded<Figure>;
  readonly maskLayers?: Recorded<Figure>;
  /** Diameter of the wafers it is made on. */
  readonly waferMm?: Recorded<Figure>;
  readonly waferPriceUsd?: Recorded<Figure>;
  readonly layers?: Recorded<Figure>;
  readonly halfPitchNm?: Recorded<Figure>;
  readonly cellAreaUm2?: Recorded<Figure>;
  readonly bitDensityGbPerMm2?: Recorded<Figure>;
  readonly riskProduction: Recorded<DateFigure>;
  readonly volumeProduction: Recorded<DateFigure>;
  readonly lithography: Recorded<RecordedClasses>;
  readonly reportedLayers?: readonly ReportedLayer[];
  readonly representativeChip?: string;
  readonly note?: string;
}

/** The figures of a node, in the order pages show them. */
export const NODE_FIGURES = {
  marketedNm: { label: 'Marketed node', unit: 'nm' },
  contactedGatePitchNm: { label: 'Contacted gate pitch', unit: 'nm' },
  minimumMetalPitchNm: { label: 'Minimum metal pitch', unit: 'nm' },
  finPitchNm: { label: 'Fin pitch', unit: 'nm' },
  transistorDensityMTrPerMm2: { label: 'Transistor density', unit: 'MTr/mm2' },
  sramCellAreaUm2: { label: 'SRAM cell area', unit: 'um2' },
  euvLayers: { label: 'EUV layers', unit: 'layers' },
  maskLayers: { label: 'Mask layers', unit: 'masks' },
  waferMm: { label: 'Wafer diameter', unit: 'mm' },
  waferPriceUsd: { label: 'Wafer price', unit: 'USD' },
  layers: { label: 'NAND layers', unit: 'layers' },
  halfPitchNm: { label: 'DRAM half-pitch', unit: 'nm' },
  cellAreaUm2: { label: 'DRAM cell area', unit: 'um2' },
  bitDensityGbPerMm2: { label: 'Bit density', unit: 'Gb/mm2' },
} as const;

export type NodeFigureKey = keyof typeof NODE_FIGURES;
export const NODE_FIGURE_KEYS = Object.keys(NODE_FIGURES) as NodeFigureKey[];

/** Steps down the class ladder from one class to another; negative if `to` is coarser; null off the ladder. */
export function classSteps(from: NodeClass | null, to: NodeClass | null): number | null {
  if (from === null || to === null) return null;
  return NODE_CLASSES.indexOf(to) - NODE_CLASSES.indexOf(from);
}
