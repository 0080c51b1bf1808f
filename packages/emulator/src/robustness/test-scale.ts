/** True in `npm run robustness`: the long forms. `npm test` runs the short ones. */
export const isLong = process.env.ROBUSTNESS === 'long'

/** How often a property is tried. */
export const times = (short: number, long: number): number => (isLong ? long : short)

/** Long enough for the long forms, in milliseconds. */
export const TIMEOUT = isLong ? 2 * 3_600_000 : 120_000
