/** What a reader types in to have classified: a node, a machine, a transaction; every field may be left out. */

import type { ScannerClass } from './equipment.ts';
import type { DeviceClass, Transistor } from './node.ts';

export interface GivenNode {
  readonly deviceClass?: DeviceClass;
  readonly nodeNm?: number;
  readonly transistor?: Transistor;
  readonly layers?: number;
  readonly halfPitchNm?: number;
  readonly cellAreaUm2?: number;
  readonly bitDensityGbPerMm2?: number;
  readonly tsvPerDie?: number;
}

export interface GivenEquipment {
  readonly wavelengthNm?: number;
  readonly numericalAperture?: number;
  readonly resolutionNm?: number;
  readonly dedicatedChuckOverlayNm?: number;
  readonly matchedMachineOverlayNm?: number;
  readonly immersion?: boolean;
  readonly class?: ScannerClass;
  /** Id of a machine on record, for rules seen applied to named models. */
  readonly model?: string;
  /** The smallest node the machine is known to be capable of making. */
  readonly capableOfNodeNm?: number;
}

export interface GivenTransaction {
  readonly destination?: string;
  readonly exportedFrom?: string;
  readonly party?: string;
  readonly uniquelyRequired?: boolean;
  readonly advancedNodeEndUse?: boolean;
  readonly waferMm?: number;
  readonly facilityWaferMm?: number;
  readonly software?: string;
}

export interface ClassifyInput {
  readonly on: string;
  readonly measures: readonly string[];
  readonly node?: GivenNode;
  readonly equipment?: GivenEquipment;
  readonly transaction?: GivenTransaction;
}
