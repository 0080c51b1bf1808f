import { hasFixedPort } from '@gantry/shared/console/launch/launch-ports'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CostNote } from './cost-note.tsx'
import { InstanceTypeField } from './instance-type-field.tsx'
import { KeyPairField } from './key-pair-field.tsx'
import { NumberField } from './number-field.tsx'
import { RolesSection } from './roles-section.tsx'
import { StepForm } from './step-form.tsx'
import { useFirstRun } from './use-first-run.ts'

/** Step 4: the container instances, who may reach them, and the roles. */
export function ClusterStep() {
  const { form, plan, change, problemOf, notRead } = useFirstRun()
  const { clusterExists } = plan.cluster
  const isOpenToAll = form.allowedCidr === '0.0.0.0/0'
  return (
    <StepForm step="cluster" disabledReason={notRead}>
      <Container header={<Header variant="h2">Container instances</Header>}>
        <SpaceBetween size="l">
          <FormField
            label="Cluster name"
            description={
              clusterExists
                ? 'This cluster is there already: the instances join it, and it stays when you clean up.'
                : 'A new cluster of this name is created.'
            }
            errorText={problemOf('cluster', 'clusterName', form.clusterName !== '')}
          >
            <Input
              value={form.clusterName}
              ariaRequired
              autoComplete={false}
              spellcheck={false}
              onChange={({ detail }) => change({ clusterName: detail.value })}
            />
          </FormField>
          <NumberField
            label="Number of Instances"
            description={
              hasFixedPort(plan.taskDefinition)
                ? 'The task definition fixes a host port, so every task needs an instance of its own.'
                : 'The more instances, the more tasks find room.'
            }
            value={form.instanceCount}
            onChange={(instanceCount) => change({ instanceCount })}
            errorText={problemOf('cluster', 'instanceCount')}
          />
          <InstanceTypeField
            value={form.instanceType}
            onChange={(instanceType) => change({ instanceType })}
            taskDefinition={plan.taskDefinition}
            errorText={problemOf('cluster', 'instanceType')}
          />
          <KeyPairField value={form.keyName} onChange={(keyName) => change({ keyName })} />
          <CostNote what="Each instance costs" service="ec2" />
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">Security Group</Header>}>
        <FormField
          label="Allowed addresses (CIDR)"
          description="Who may reach the application and, with a key pair, SSH."
          constraintText="A block of IPv4 addresses, such as 203.0.113.0/24"
          errorText={problemOf('cluster', 'allowedCidr', form.allowedCidr !== '')}
          warningText={isOpenToAll ? 'Everybody on the internet.' : undefined}
        >
          <Input
            value={form.allowedCidr}
            ariaRequired
            spellcheck={false}
            autoComplete={false}
            onChange={({ detail }) => change({ allowedCidr: detail.value })}
          />
        </FormField>
      </Container>
      <RolesSection />
    </StepForm>
  )
}
