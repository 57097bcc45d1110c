import type { Concept } from '@roadwright/domain';

/** What titles say beside the thing that they name. */
const FRAME_EN =
  /^(?:an? |the )?(?:introduction to|intro to|introducing|understanding|working with|using|basics of|fundamentals of|essentials of|overview of|getting started with|what (?:is|are)|how to (?:use|read|write)|learning|mastering|exploring|advanced|basic|the art of|principles of|foundations of|types of|history of) (?:an? |the )?|(?:[:,]? (?:basics|fundamentals|essentials|overview|introduction|in practice|in depth|in action|explained|techniques?|concepts?|principles?|part \w+|i{1,3}|\d+))+$|\?$/gi;
const FRAME_ZH =
  /^(?:什么是|认识|了解|理解|初识|学习|掌握|使用|深入|浅谈|走进)|(?:的)?(?:入门|简介|概述|概论|基础|基本概念|基本原理|原理|详解|进阶|实践|实战|应用|导论|初步|的使用|[一二三上中下])$|[?？]$/gu;
const ASIDE = /\s*[(（]([^()（）]{1,60})[)）]\s*/g;
const PARTS_EN = /\s*(?:,? and |,? & |, | vs\.? | versus )\s*/;
const PARTS_ZH = /\s*(?:与|和|及|、|以及)\s*/;
const HAN = /\p{Script=Han}/u;

/** Names of nothing in particular. */
const GENERIC = new Set(
  `introduction overview basics fundamentals essentials summary conclusion review practice project projects exercise
  exercises next steps setup installation recap wrap up getting started foundations concepts theory examples example
  history applications application tools resources glossary final capstone assessment welcome motivation background
  first steps best practices case study case studies key ideas big picture core common mistakes further reading
  简介 概述 介绍 总结 复习 练习 项目 入门 基础 导论 回顾 背景 历史 应用 工具 实践 案例 展望 小结 准备 安装 概念 理论 方法 技巧 常见问题`.split(
    /\s+/,
  ),
);

/** A name of a concept, as it may stand in a text. */
export interface ConceptName {
  readonly name: string;
  /** Also a word of everyday prose, so that one use says little. */
  readonly is_common: boolean;
}

/** Everyday words that titles use as terms. */
const COMMON = new Set(
  `variable variables function functions type types data model models structure structures process processes system
  systems method methods class classes object objects event events form forms list lists loop loops test tests testing
  design style power force energy work field fields set sets series state states value values order balance color colour
  light sound tone rhythm melody harmony texture dynamics scale scales key keys note notes line lines shape space time
  motion pressure heat mass matter growth change risk return returns interest credit debt demand supply market markets
  price prices cost costs value trade money law laws right rights duty duties contract contracts evidence argument
  arguments claim claims reason reasons cause causes effect effects culture society power war peace reform revolution
  nation trust stress sleep diet exercise disease treatment diagnosis care pain cell cells tissue organ organs branch
  branches string strings number numbers operator operators condition conditions statement statements expression
  expressions input output file files error errors exception exceptions module modules package packages import imports
  interface interfaces pattern patterns promise promises stream streams thread threads memory cache index indexes table
  tables view views query queries join joins key transaction transactions lock locks request response route routes state
  component components hook hooks prop props service services container containers volume volumes image images network
  security role roles user users session sessions token tokens limit limits sum product sequence sequences graph graphs
  tree trees heap stack queue root roots vector vectors space plane point points angle angles ratio proportion mean
  average variance sample samples distribution probability chance stock sauce stocks sauces dough batter roast seasoning
  knife heat taste texture mood voice tense case number gender aspect article articles noun nouns verb verbs plot theme
  character characters setting scene scenes dialogue conflict frame frames cut composition contrast perspective depth`.split(
    /\s+/,
  ),
);
const COMMON_ZH = new Set(
  '变量 函数 类型 数据 模型 结构 过程 系统 方法 对象 事件 列表 循环 测试 设计 风格 力 能量 工作 状态 顺序 平衡 颜色 光 声音 节奏 旋律 和声 时间 压力 热 变化 风险 利息 信用 需求 供给 市场 价格 成本 贸易 货币 法律 权利 义务 合同 证据 文化 社会 战争 改革 革命 压强 睡眠 疾病 治疗 诊断 细胞 组织 器官 分支 字符 条件 语句 表达式 文件 错误 异常 模块 接口 模式 线程 内存 缓存 索引 表 视图 查询 连接 事务 锁 请求 响应 组件 服务 容器 网络 安全 角色 用户 会话 极限 序列 图 树 堆 栈 队列 向量 概率 样本 分布 平均 火候 调味 刀工 构图 对比'.split(
    ' ',
  ),
);

/** Lists what a concept goes by: its title without its frame, both parts of a pair, what stands in brackets, keywords of its own. */
export function listNames({ title, keywords }: Pick<Concept, 'title' | 'keywords'>): ConceptName[] {
  const wide = title.normalize('NFKC');
  const asides = [...wide.matchAll(ASIDE)].map(([, aside = '']) => aside);
  const [head = ''] = wide.replaceAll(ASIDE, ' ').split(/[:：]| [–—-] /);
  const bare = strip(head);
  const parts = bare.split(HAN.test(bare) ? PARTS_ZH : PARTS_EN).map(strip);
  const names = [bare, ...(parts.every((part) => part.length > 1) ? parts : []), ...asides, ...keywords];
  const seen = new Set<string>();
  return names.flatMap((written) => {
    const name = written.normalize('NFKC').trim();
    const lower = name.toLowerCase();
    if (seen.has(lower) || !mayName(lower)) return [];
    seen.add(lower);
    return [{ name, is_common: COMMON.has(lower) || COMMON_ZH.has(lower) }];
  });
}

const strip = (text: string): string =>
  text
    .trim()
    .replaceAll(HAN.test(text) ? FRAME_ZH : FRAME_EN, '')
    .trim();

const mayName = (lower: string): boolean => {
  const words = lower.split(/\s+/);
  if (words.every((word) => GENERIC.has(word)) || words.length > 5) return false;
  return HAN.test(lower)
    ? lower.length >= 2 && lower.length <= 16
    : /[a-z].*[a-z]/.test(lower) && lower.length >= 3;
};
