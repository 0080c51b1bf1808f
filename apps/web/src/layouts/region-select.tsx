import { regionName, regions } from '@gantry/shared/ecs/regions'
import { useNavigate } from 'react-router'
import { useRegion } from '../hooks/use-paths.ts'
import { paths } from '../paths.ts'
import styles from './top-bar.module.css'

const KNOWN_FIRST = 5

/** Choosing a Region opens its Clusters: what is on the page exists in this Region only. */
export function RegionSelect() {
  const region = useRegion()
  const navigate = useNavigate()
  const known = regions.some((row) => row.region === region)
  return (
    // The list gives ids and names; closed, there is room for the id, which is drawn over the browser's own text.
    <span className={styles.region}>
      <span aria-hidden="true">{region}</span>
      <select
        aria-label="Region"
        title={`${regionName(region)} (${region})`}
        value={region}
        onChange={(event) => void navigate(paths(event.target.value).clusters())}
      >
        {!known && <option value={region}>{region}</option>}
        <optgroup label="First Regions of ECS">{regions.slice(0, KNOWN_FIRST).map(toOption)}</optgroup>
        <optgroup label="Other Regions">{regions.slice(KNOWN_FIRST).map(toOption)}</optgroup>
      </select>
    </span>
  )
}

function toOption({ region, name }: { region: string; name: string }) {
  return (
    <option key={region} value={region}>
      {region} · {name}
    </option>
  )
}
