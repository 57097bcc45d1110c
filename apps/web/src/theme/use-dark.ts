import { useMedia } from '../page/use-media.ts';
import { useTheme } from './use-theme.ts';

/** Whether the page is dark now, by the reader's choice or the machine's. */
export function useDark(): boolean {
  const [theme] = useTheme();
  const system = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? system : theme === 'dark';
}
