import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import type { JsonFault } from '../../../components/json-editor/json-faults.ts'
import { type Path, lineAndColumn } from '../../../components/json-editor/json-text.ts'
import { writePath } from '../document/document.ts'

/** In place of the form, while the text is not JSON. */
export function UnreadableNote({ text, fault, onShow }: { text: string; fault: JsonFault; onShow: () => void }) {
  const { line, column } = lineAndColumn(text, fault.offset)
  return (
    <Alert
      type="warning"
      header={`The JSON cannot be read at line ${line}, column ${column}`}
      action={
        <Button formAction="none" onClick={onShow}>
          {`Go to line ${line}`}
        </Button>
      }
    >
      {`${fault.message} The text is kept as it is; the Builder shows it again once it can be read.`}
    </Alert>
  )
}

/** The members that the form leaves alone, each with the way to it. */
export function OnlyInJsonNote({ paths, onShow }: { paths: Path[]; onShow: (path: Path) => void }) {
  if (paths.length === 0) return null
  return (
    <Alert type="info" header={`${paths.length} ${paths.length === 1 ? 'member' : 'members'} only in JSON`}>
      The Builder has no field for them and keeps them as they are:{' '}
      {paths.map((path, index) => (
        <span key={writePath(path)}>
          {index > 0 && ', '}
          <Button variant="inline-link" formAction="none" onClick={() => onShow(path)}>
            {writePath(path)}
          </Button>
        </span>
      ))}
    </Alert>
  )
}
