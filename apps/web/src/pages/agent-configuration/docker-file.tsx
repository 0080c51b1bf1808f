import { readDockerLogins, type RegistryLogin } from '@gantry/shared/ecs/agent-config/registry-logins'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { base64 } from '../../lib/base64.ts'

/** Takes the registries over from a file that `docker login` wrote. */
export function DockerFile({ onRead }: { onRead: (logins: RegistryLogin[]) => void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const read = () => {
    const found = readDockerLogins(text, base64)
    setProblem(found.problem)
    if (found.problem) return
    onRead(found.logins)
    setText('')
  }
  return (
    <ExpandableSection headerText="Take over from docker login">
      <SpaceBetween size="s">
        <FormField
          label="Contents of ~/.dockercfg or ~/.docker/config.json"
          description="It is read in this page and sent nowhere."
          errorText={problem}
          stretch
        >
          <Textarea value={text} rows={4} spellcheck={false} onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        <Button formAction="none" disabled={text.trim() === ''} disabledReason="Paste the file first." onClick={read}>
          Take over
        </Button>
      </SpaceBetween>
    </ExpandableSection>
  )
}
