export {
  createLaneHandlers,
  type GenerationObserver,
  type GenerationOptions,
} from './create-lane-handlers.ts';
