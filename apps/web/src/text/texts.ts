import type { ConceptStatus, ContentType, Preferences, TaskStatus, TaskStep } from '@roadwright/domain';
import { defineTexts } from '../language/define-texts.ts';

/** The words that several rooms share: what a task does, and how it and its parts stand. */
export const WORDS = defineTexts({
  en: {
    steps: {
      queued: 'Waiting for a worker',
      intent_analysis: 'Understanding your goal',
      curriculum_design: 'Designing the outline',
      structure_validation: 'Checking the outline',
      roadmap_edit: 'Revising the outline',
      human_review: 'Waiting for your review',
      content_generation: 'Writing lessons',
      work_metadata: 'Asking who knows the work',
      work_content: 'Reading its text',
      work_references: 'Reading what it cites',
      finalizing: 'Finishing',
    } satisfies Record<TaskStep, string>,
    tasks: {
      pending: 'waiting',
      processing: 'being written',
      human_review_pending: 'waits for your review',
      completed: 'complete',
      partial_failure: 'incomplete',
      failed: 'failed',
      cancelled: 'cancelled',
    } satisfies Record<TaskStatus, string>,
    concepts: {
      pending: 'not written yet',
      generating: 'being written',
      completed: 'complete',
      partial: 'incomplete',
      failed: 'failed',
    } satisfies Record<ConceptStatus, string>,
    contents: {
      tutorial: 'tutorial',
      resources: 'resources',
      quiz: 'quiz',
    } satisfies Record<ContentType, string>,
    levels: {
      beginner: 'Beginner: it is new to me',
      intermediate: 'Intermediate: I know the basics',
      advanced: 'Advanced: I want the depths',
    } satisfies Record<Preferences['current_level'], string>,
    concepts_of: (done: number, total: number) => `${done} of ${total} concepts`,
    hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    /** After what something is called, before what it is. */
    colon: ': ',
  },
  zh: {
    steps: {
      queued: '等待执行',
      intent_analysis: '理解你的目标',
      curriculum_design: '设计大纲',
      structure_validation: '检查大纲',
      roadmap_edit: '修改大纲',
      human_review: '等待你审阅',
      content_generation: '撰写课程内容',
      work_metadata: '查询文献信息',
      work_content: '读取全文',
      work_references: '读取参考文献',
      finalizing: '收尾',
    },
    tasks: {
      pending: '等待中',
      processing: '撰写中',
      human_review_pending: '等待你审阅',
      completed: '已完成',
      partial_failure: '不完整',
      failed: '失败',
      cancelled: '已取消',
    },
    concepts: {
      pending: '尚未撰写',
      generating: '撰写中',
      completed: '已完成',
      partial: '不完整',
      failed: '失败',
    },
    contents: { tutorial: '教程', resources: '资源', quiz: '测验' },
    levels: {
      beginner: '入门：第一次接触',
      intermediate: '进阶：了解基础',
      advanced: '高级：希望深入',
    },
    concepts_of: (done, total) => `${total} 个概念中已完成 ${done} 个`,
    hours: (count) => `${count} 小时`,
    colon: '：',
  },
});
