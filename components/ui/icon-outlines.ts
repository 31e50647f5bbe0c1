/** Outlines on a 16 × 16 grid, drawn with a 1.5 px line. */
export const outlines = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.2 14.5 13.5h-13zM8 6.5v3M8 11.6v.2',
  note: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M8 7.4v3.6M8 5v.2',
  undo: 'M5.5 3 2.5 6l3 3M2.8 6H9a4 4 0 0 1 0 8H6',
  redo: 'M10.5 3l3 3-3 3M13.2 6H7a4 4 0 0 0 0 8h3',
  tab: 'M6 2.5H2.5v11h11V10M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  light:
    'M8 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  dark: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z',
  system: 'M2 3h12v8H2zM6 14h4M8 11v3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9M10.3 10.3 14 14',
  folder: 'M2 4.5v8.5h12V5.5H8L6.5 3.5H2z',
  download: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  upload: 'M8 10.2V2.2M4.8 5.2 8 2l3.2 3.2M2.5 13.5h11',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7L8.2 4M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.9-.8',
  chevron: 'M4 6l4 4 4-4',
  save: 'M2.5 2.5h8.6l2.4 2.4v8.6h-11zM5 2.5v3.5h5V2.5M5 13.5V9h6v4.5',
  pencil: 'M2.5 13.5l.7-3L11 2.7l2.3 2.3-7.8 7.8z',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  bin: 'M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.8v4M9.3 6.8v4',
  settings:
    'M8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4',
  compare: 'M10.5 2.5l3 3-3 3M13.2 5.5h-11M5.5 7.5l-3 3 3 3M2.8 10.5h11',
  lessons: 'M1.5 6 8 3l6.5 3L8 9zM4 7.3v3.4c1.2 1.2 6.8 1.2 8 0V7.3M14.5 6v4',
  simulate: 'M2 5h6M12 5h2M10 3v4M2 11h2M8 11h6M6 9v4',
} as const;

export type IconName = keyof typeof outlines;
