import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { fixed, useApi } from '../../api.tsx'
import { CodeBlock } from '../../components/code-block.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { download } from '../../lib/download.ts'

/** The template that the stack was made from. */
export function LaunchTemplate({ stackName, onClose }: { stackName: string; onClose: () => void }) {
  const api = useApi()
  const { data, error } = useQuery(api.launch.template.queryOptions({ stackName }, fixed))
  return (
    <Dialog
      title={`Template of ${stackName}`}
      size="large"
      onDismiss={onClose}
      footer={
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            disabled={!data}
            disabledReason="The template is being read."
            onClick={() => download(`${stackName}.json`, 'application/json', data!.template)}
          >
            Download
          </Button>
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </SpaceBetween>
      }
    >
      {data && <CodeBlock text={data.template} label="CloudFormation template" />}
      <ErrorAlert error={error} />
    </Dialog>
  )
}
