import type { Corpus } from '../../testing/measure-rule.ts';
import { type OutlineExample, readOutlines } from './read-outlines.ts';

export const hoursOutOfBounds: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Flour ~0; Water; Salt
      Flour ~0.05; Water; Salt
      Flour; Water ~0.09; Salt
      Flour; Water; Salt ~-1
      Flour ~101; Water; Salt
      Rust ~500
      Rust ~1000; Cargo ~1000
      Hue ~NaN; Value; Chroma
      Hue; Value ~Infinity; Chroma
      Offer || Breach ~100.1 || Remedies
      One > A :: Lift | B :: Drag ~0
      Rooks ~-0.5; Pawns; Kings
      Airway ~0.099; Pulse; Shock
      [200h] Types ~150; Frames; Plots
      [10h] Soil ~0; Lime; Compost
      Breath ~1e9; Pitch; Pace
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 ~0; 矩阵; 行列式
      刀工; 火候 ~120; 调味
      光圈; 快门; 曝光 ~-2
      线性代数 ~300
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water; Salt
      Flour ~0.1; Water; Salt
      Flour ~100; Water; Salt
      Flour ~0.1; Water ~100; Salt ~50
      Flour ~0.25; Water ~0.5; Salt ~0.75
      Flour ~99.99; Water; Salt
      Rust ~100; Cargo ~100; Crates ~100
      [1h] Hue ~90; Value ~90; Chroma ~90
      Offer ~.5; Breach ~.2; Remedies ~.1
      One > A :: Lift ~2.5 | B :: Drag ~3.75
      24 hours of Le Mans; 1000 years of Rome; The 100 days
      Zero ~1; Minus one ~1; Infinity ~1
      Airway ~0.11; Pulse ~0.12; Shock ~0.13
      Types ~1e1; Frames ~1e0; Plots ~1e-1
      Soil ~33; Lime ~33; Compost ~33
      Breath ~00.5; Pitch ~2; Pace ~4
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 ~0.1; 矩阵; 行列式
      刀工; 火候 ~100; 调味
      零; 负数; 无穷大
      百日维新 ~2; 千年古都 ~3; 万里长城 ~1
      `,
    ),
  ],
};

export const hoursExceedTime: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      [2h] Flour; Water; Salt
      [2.9h] Flour; Water; Salt
      [10h] Flour ~4; Water ~4; Salt ~2.1
      [10h] Flour ~11
      [1h] Rust ~100
      [40h] Hue ~20; Value ~20; Chroma ~5
      [0.5h] Offer ~0.3; Breach ~0.3
      [8h] One > A :: Lift ~3 | B :: Drag ~3 || Two > C :: Thrust ~3
      [beginner 20h] Rooks ~8; Pawns ~8; Kings ~8
      [advanced 12h] Airway ~5; Pulse ~5; Shock ~5
      [5h 3c] Types ~2; Frames ~2; Plots ~2
      [1h] Soil ~0.1; Lime ~0.5; Compost ~0.5
      [100h] Breath ~50; Pitch ~50; Pace ~0.1
      [3h] Tides ~1; Moons ~1; Suns ~1.01
      [6h] Verse !e; Rhyme !e; Metre !h; Sonnets; Odes; Elegies; Epics
      `,
    ),
    ...readOutlines(
      'zh',
      `
      [2h] 向量; 矩阵; 行列式
      [10h] 刀工 ~5; 火候 ~5; 调味 ~1
      [beginner 4h] 光圈 ~2 || 快门 ~2 || 曝光 ~2
      [30h] 需求 ~10; 供给 ~10; 均衡 ~10.5
      [1h] 唐诗三百首 ~90
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water; Salt
      Flour ~90; Water ~90; Salt ~90
      [3h] Flour; Water; Salt
      [10h] Flour ~4; Water ~4; Salt ~2
      [3h] Flour ~0.1; Water ~2.7; Salt ~0.2
      [1h] Rust ~0.1; Cargo ~0.2; Crates ~0.7
      [100h] Rust ~100
      [40h] Hue ~20; Value ~15; Chroma ~5
      [0.6h] Offer ~0.3; Breach ~0.3
      [9h] One > A :: Lift ~3 | B :: Drag ~3 || Two > C :: Thrust ~3
      [beginner 24h] Rooks ~8; Pawns ~8; Kings ~8
      [beginner] Airway ~50; Pulse ~50; Shock ~50
      [3c] Types ~20; Frames ~20; Plots ~20
      [1000h] Soil ~1; Lime ~1; Compost ~1
      [0.9h] Breath ~0.3; Pitch ~0.3; Pace ~0.3
      `,
    ),
    ...readOutlines(
      'zh',
      `
      [3h] 向量; 矩阵; 行列式
      [11h] 刀工 ~5; 火候 ~5; 调味 ~1
      光圈 ~40 || 快门 ~40 || 曝光 ~40
      [30h] 需求 ~10; 供给 ~10; 均衡 ~10
      [1.2h] 站桩 ~0.4; 云手 ~0.4; 收势 ~0.4
      `,
    ),
  ],
};

/** So many concepts of each level, each named. */
const mix = (easy: number, medium: number, hard: number): string =>
  ['e', 'm', 'h']
    .flatMap((level, index) =>
      Array.from(
        { length: [easy, medium, hard][index] ?? 0 },
        (_, at) => `Topic ${level}${at + 1} !${level}`,
      ),
    )
    .join('; ');

export const levelMix: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      [beginner] ${mix(1, 2, 3)}
      [beginner] ${mix(1, 4, 5)}
      [beginner] ${mix(0, 6, 0)}
      [beginner] ${mix(0, 0, 6)}
      [beginner] ${mix(0, 10, 2)}
      [beginner] ${mix(5, 0, 6)}
      [beginner] ${mix(2, 10, 9)}
      [beginner 40h] ${mix(0, 12, 0)}
      [advanced] ${mix(6, 0, 0)}
      [advanced] ${mix(6, 4, 0)}
      [advanced] ${mix(7, 0, 6)}
      [advanced] ${mix(16, 10, 5)}
      [beginner] Pawns !h; Rooks !h; Knights !h; Kings !e; Queens !e; Bishops !e; Castling !h
      [beginner] One > A :: Tensors !h; Forms !h; Charts !h || Two > B :: Maps !e; Curves; Paths
      [advanced] Hello world !e; Variables !e; Loops !e; Strings !e; Traits !h; Lifetimes !h
      `,
    ),
    ...readOutlines(
      'zh',
      `
      [beginner] 向量 !h; 矩阵 !h; 行列式 !h; 特征值 !h; 空间 !e; 映射
      [beginner] 平; 仄; 韵; 对; 起; 承
      [beginner] 光圈 !h || 快门 !h || 曝光 !h; 构图 !e; 色温 !e; 景深
      [advanced] 加法 !e; 减法 !e; 乘法 !e; 除法 !e; 群 !h; 环 !h
      [advanced] 切 !e; 洗 !e; 煮 !e; 蒸 !e; 炒; 炸
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      [beginner] ${mix(3, 2, 1)}
      [beginner] ${mix(1, 5, 4)}
      [beginner] ${mix(0, 5, 0)}
      [beginner] ${mix(0, 0, 5)}
      [beginner] ${mix(1, 11, 0)}
      [beginner] ${mix(6, 0, 4)}
      [beginner] ${mix(12, 0, 0)}
      [advanced] ${mix(5, 5, 0)}
      [advanced] ${mix(5, 0, 0)}
      [advanced] ${mix(0, 0, 12)}
      [intermediate] ${mix(0, 0, 10)}
      [intermediate] ${mix(10, 0, 0)}
      ${mix(0, 9, 0)}
      [beginner] Advanced endings !e; Hard openings !e; Tactics; Strategy; Clocks; Draws !h; Rating !h
      [advanced] Easy listening; Basic rhythm !e; Simple metre !e; Modes; Fugue !h; Canon !h
      `,
    ),
    ...readOutlines(
      'zh',
      `
      [beginner] 向量 !e; 矩阵 !e; 行列式; 特征值 !h; 空间 !h; 映射
      [beginner] 平 !e; 仄; 韵; 对; 起; 承
      [intermediate] 光圈 !h; 快门 !h; 曝光 !h; 构图 !h; 色温 !h; 景深 !h
      [advanced] 加法 !e; 减法 !e; 乘法 !e; 除法; 群 !h; 环 !h
      [advanced] 切 !e; 洗 !e; 煮 !e; 蒸 !e; 炒 !e
      `,
    ),
  ],
};
