const PATHS = {
  home: 'M4 11.5 12 5l8 6.5V20h-5v-5h-6v5H4z',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  receipt: 'M6 3.5h12v17l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5-2 1.5zM9 8h6M9 11.5h6M9 15h3',
  gift: 'M4 9h16v3.5H4zM5.5 12.5V20h13v-7.5M12 9v11M12 9C9 9 7.5 7.8 7.5 6.3 7.5 5 8.4 4 9.6 4 11.5 4 12 6.5 12 9zm0 0c3 0 4.5-1.2 4.5-2.7C16.5 5 15.6 4 14.4 4 12.5 4 12 6.5 12 9z',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  star: 'm12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.7L7 19l1.1-5.5L4 9.7 9.6 9z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  warn: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2',
  offline: 'M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5.5 12a9.5 9.5 0 0 1 4-2.3M14.5 9.7A9.5 9.5 0 0 1 18.5 12M12 19v.2',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2',
  phone: 'M7.5 3.5h9v17h-9zM11 18h2',
  plus: 'M12 5v14M5 12h14',
  file: 'M6 3.5h8L18 8v12.5H6zM14 3.5V8h4',
  pen: 'm4.5 19.5 1-4L16 5l3 3L8.5 18.5zM14 7l3 3',
  right: 'm9.5 6 6 6-6 6',
  key: 'M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h9M18 12v3.5',
  shield: 'M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6z',
  leaf: 'M5 19c0-8 5-13 14.5-13.5C20 14 15 18.5 8 17M5 20.5c1-4 4-7.5 8-9.5',
  store: 'M4 9.5 5.5 4h13L20 9.5M5 10v10h14V10M4 9.5c0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0M10 20v-5h4v5',
  list: 'M8 6.5h12M8 12h12M8 17.5h12M4 6.5h.2M4 12h.2M4 17.5h.2',
  chart: 'M4 20V5M4 20h16M8.5 16.5v-4M13 16.5V8.5M17.5 16.5v-6',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
} as const

export type IconName = keyof typeof PATHS

/** A drawing that says nothing that the words beside it do not say. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
