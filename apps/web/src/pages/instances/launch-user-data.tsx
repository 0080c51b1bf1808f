import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { CodeBlock } from '../../components/code-block.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { type LaunchForm, userDataOf } from './launch-form.ts'

interface LaunchUserDataProps {
  form: LaunchForm
  change: (changes: Partial<LaunchForm>) => void
  errorText?: string
}

/** The script that EC2 runs when an instance boots: the guide's, unless one writes one's own. */
export function LaunchUserData({ form, change, errorText }: LaunchUserDataProps) {
  const text = userDataOf(form)
  const isOwn = form.userData !== undefined
  const namesCluster = text.includes(`ECS_CLUSTER=${form.cluster}`) || text.includes('aws s3 cp')
  return (
    <FormField
      label="User data"
      description={
        <span className="prose">
          Runs as root at the first boot. For more than the cluster’s name, use the{' '}
          <PathLink to={(to) => to.agentConfiguration({ cluster: form.cluster || undefined })}>agent configuration</PathLink>.
        </span>
      }
      errorText={errorText}
      warningText={
        isOwn && form.cluster && !namesCluster && form.cluster !== 'default'
          ? `It does not set ECS_CLUSTER=${form.cluster}: the agent would register in the cluster default.`
          : undefined
      }
      stretch
    >
      <SpaceBetween size="xs">
        {isOwn ? (
          <Textarea
            value={text}
            rows={Math.min(16, text.split('\n').length + 2)}
            spellcheck={false}
            onChange={({ detail }) => change({ userData: detail.value })}
          />
        ) : (
          <CodeBlock text={text} label="user data" />
        )}
        <Button formAction="none" onClick={() => change({ userData: isOwn ? undefined : text })}>
          {isOwn ? 'Use the cluster’s name only' : 'Edit user data'}
        </Button>
      </SpaceBetween>
    </FormField>
  )
}
