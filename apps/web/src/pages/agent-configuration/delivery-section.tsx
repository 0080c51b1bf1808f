import { s3ReadPolicyText } from '@gantry/shared/ecs/agent-config/agent-config-texts'
import { partitionOf } from '@gantry/shared/ecs/arn'
import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CodeBlock } from '../../components/code-block.tsx'
import { useRegion } from '../../hooks/use-paths.ts'
import type { AgentForm, AgentResult } from './agent-form.ts'

interface DeliverySectionProps {
  form: AgentForm
  result: AgentResult
  change: (changes: Partial<AgentForm>) => void
}

/** How the configuration gets onto an instance at launch; secrets only by S3. */
export function DeliverySection({ form, result, change }: DeliverySectionProps) {
  const { delivery } = form
  const isSecret = result.secrets.length > 0
  return (
    <Container header={<Header variant="h2">At launch</Header>}>
      <SpaceBetween size="m">
        <FormField label="How the configuration gets onto an instance">
          <RadioGroup
            value={delivery}
            items={[
              {
                value: 'user-data',
                label: 'In user data',
                description: 'Everything but secrets: every process on the instance can read user data.',
              },
              {
                value: 's3',
                label: 'From Amazon S3',
                description: 'The instance fetches the whole file from a private bucket when it boots.',
              },
            ]}
            onChange={({ detail }) => change({ delivery: detail.value as AgentForm['delivery'] })}
          />
        </FormField>
        {isSecret && delivery === 'user-data' && (
          <Alert type="warning">
            Left out of user data: {result.secrets.join(', ')}. Choose Amazon S3 to bring secrets onto an instance.
          </Alert>
        )}
        {delivery === 's3' && <S3Steps form={form} result={result} change={change} />}
      </SpaceBetween>
    </Container>
  )
}

function S3Steps({ form, result, change }: DeliverySectionProps) {
  const region = useRegion()
  const { s3Location } = form
  const location = s3Location.trim()
  return (
    <SpaceBetween size="m">
      <FormField
        label="File in a private bucket"
        constraintText="s3://my-private-bucket/ecs.config"
        errorText={location ? result.s3Problem : undefined}
      >
        <Input
          value={s3Location}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => change({ s3Location: detail.value })}
        />
      </FormField>
      {!result.s3Problem && (
        <>
          <div>Download ecs.config below, put it there, and delete it from this computer:</div>
          <CodeBlock text={`aws s3 cp ecs.config ${location} --region ${region}`} label="command that uploads ecs.config" />
          <div>
            Let the instance role read this file, with an inline policy. AmazonS3ReadOnlyAccess does it too, for every bucket of
            the account:
          </div>
          <CodeBlock text={s3ReadPolicyText(location, partitionOf(region))} label="policy for the instance role" />
        </>
      )}
    </SpaceBetween>
  )
}
