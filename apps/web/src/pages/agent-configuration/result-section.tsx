import { dockerRunText, ecsConfigText } from '@gantry/shared/ecs/agent-config/agent-config-texts'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { CodeBlock } from '../../components/code-block.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { download } from '../../lib/download.ts'
import { type AgentResult, leftOut } from './agent-form.ts'

/** What the form comes to: the file, the script, the command. */
export function ResultSection({ result }: { result: AgentResult }) {
  const to = usePaths()
  const navigate = useNavigate()
  const { config, userData, s3Problem } = result
  const missing = leftOut(result)
  const file = ecsConfigText(config)
  return (
    <SpaceBetween size="l">
      {missing.length > 0 && <Alert type="warning">Left out below until corrected: {missing.join(', ')}.</Alert>}
      <Text
        title="ecs.config"
        description="/etc/ecs/ecs.config on the ECS-optimized AMI. Restart the agent when it has changed."
        text={file || '# Every parameter is optional: nothing is set.\n'}
        fileName="ecs.config"
      />
      <Text
        title="User data"
        description={
          s3Problem ? 'Without the address of the file in S3, it configures what is no secret.' : 'Runs when an instance boots.'
        }
        text={userData}
        fileName="user-data.sh"
        action={
          <Button
            onClick={() => void navigate(to.launchInstances({ cluster: config.ECS_CLUSTER }), { state: { userData } })}
            ariaLabel="Launch instances with this user data"
          >
            Launch instances with it
          </Button>
        }
      />
      <Text
        title="docker run"
        description="Starts the agent on an AMI that does not bring it."
        text={dockerRunText(config)}
        fileName="run-ecs-agent.sh"
      />
    </SpaceBetween>
  )
}

interface TextProps {
  title: string
  description: string
  text: string
  fileName: string
  action?: ReactNode
}

function Text({ title, description, text, fileName, action }: TextProps) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={description}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {action}
              <Button ariaLabel={`Download ${fileName}`} onClick={() => download(fileName, 'text/plain', text)}>
                Download
              </Button>
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
    >
      <CodeBlock text={text} label={title} />
    </Container>
  )
}
