import type { Share } from '@gantry/shared/console/cluster'
import styles from './share-bar.module.css'

interface ShareBarProps {
  share: Share | undefined
  /** `units` or `MiB`, for the numbers on hover and for screen readers. */
  unit: string
  /** What is measured: `CPU reserved`. */
  label: string
}

const FULL = 0.9

/** How much of what is registered is reserved: a bar, its percentage, and the numbers. */
export function ShareBar({ share, unit, label }: ShareBarProps) {
  if (!share || share.registered === 0) return '–'
  const part = share.reserved / share.registered
  const numbers = `${share.reserved.toLocaleString('en')} of ${share.registered.toLocaleString('en')} ${unit}`
  return (
    <span className={styles.share} title={numbers}>
      <meter className="visually-hidden" aria-label={label} min={0} max={share.registered} value={share.reserved}>
        {numbers}
      </meter>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.part} data-full={part >= FULL} style={{ width: `${Math.min(100, part * 100)}%` }} />
      </span>
      <span className={styles.number}>{Math.round(part * 100)} %</span>
    </span>
  )
}
