/** The few pictures of the frame, drawn in one hand. Pages use Cloudscape's icons. */
const glyphs = {
  gantry: 'M4 21V5h16v16M4 9h16M9.5 9v4.5M7 13.5h5V19H7z',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.6 9.4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2 1-1.2 1.9M12 16.8v.1',
  light:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.5v2M12 19.5v2M21.5 12h-2M4.5 12h-2M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4M18.7 18.7l-1.4-1.4M6.7 6.7 5.3 5.3',
  dark: 'M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2Z',
  refresh: 'M20 12a8 8 0 1 1-2.4-5.7M20 3.5V8h-4.5',
  pause: 'M8.5 5v14M15.5 5v14',
  resume: 'M8 5l11 7-11 7z',
} as const

export function Glyph({ name }: { name: keyof typeof glyphs }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={glyphs[name]} />
    </svg>
  )
}
