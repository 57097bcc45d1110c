/** Leaves out the title that a lesson mostly opens with, since whatever shows it has that already. */
export const dropTitle = (markdown: string): string => markdown.trim().replace(/^# .*\n+/, '');
