import type { RoadwrightClient } from '@roadwright/client';
import type { AcceptedWork } from '@roadwright/domain';
import { useReducer, useRef } from 'react';
import { useClient } from '../api/use-client.ts';
import { judgeFile } from './judge-file.ts';
import { type Phase, reduceSubmissions, type Submission } from './submissions.ts';

/** The works that are being taken in on this page, and how to add one. */
export interface Submissions {
  readonly list: readonly Submission[];
  addText(text: string): void;
  addFile(file: File): void;
  dismiss(key: number): void;
}

type Report = (phase: Phase) => void;

/** Sends works and keeps what comes of each as long as the page is there. */
export function useSubmissions(): Submissions {
  const client = useClient();
  const [list, dispatch] = useReducer(reduceSubmissions, []);
  const last = useRef(0);
  const begin = (label: string): Report => {
    last.current += 1;
    const key = last.current;
    dispatch({ type: 'begun', key, label });
    return (phase) => dispatch({ type: 'moved', key, phase });
  };
  return {
    list,
    addText: (text) => void settle(begin(text), sendText(client, text)),
    addFile: (file) => void sendFile(client, file, begin(file.name)),
    dismiss: (key) => dispatch({ type: 'dismissed', key }),
  };
}

/** What tells names apart is loaded when there is one to tell. */
async function sendText(client: RoadwrightClient, text: string): Promise<AcceptedWork> {
  const { detectRequest } = await import('@roadwright/literature/detect');
  return await client.addLiterature(detectRequest(text.trim()));
}

async function sendFile(client: RoadwrightClient, file: File, report: Report): Promise<void> {
  const verdict = judgeFile(file);
  if (verdict === 'too_large' || verdict === 'unfit') return report({ name: 'unfit', why: verdict });
  if (verdict === 'entry') {
    return await settle(
      report,
      file.text().then((text) => sendText(client, text)),
    );
  }
  const onSent = (bytes: number) => report({ name: 'sending', share: Math.min(1, bytes / file.size) });
  await settle(report, client.uploadLiterature(file, { filename: file.name, onSent }));
}

async function settle(report: Report, sending: Promise<AcceptedWork>): Promise<void> {
  try {
    report({ name: 'accepted', accepted: await sending });
  } catch (error) {
    report({ name: 'refused', error });
  }
}
