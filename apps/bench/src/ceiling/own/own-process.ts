import { answerParent } from '../../system/answer-parent.ts';
import type { OwnProtocol } from './own-protocol.ts';
import { runOwn } from './run-own.ts';

answerParent<OwnProtocol>({ run: runOwn });
