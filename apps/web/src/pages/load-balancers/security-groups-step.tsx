import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { SecurityGroupsField } from '../instances/security-groups-field.tsx'
import { groupDescriptionOf, groupNameOf, type LoadBalancerForm, vpcIdOf } from './load-balancer-form.ts'
import type { LoadBalancerDraft } from './use-load-balancer-draft.ts'

/** Assign Security Groups: who may reach the load balancer. */
export function SecurityGroupsStep({ draft }: { draft: LoadBalancerDraft }) {
  const { form, facts, change, problemOf } = draft
  const ports = [...new Set([...form.listeners.map(({ instancePort }) => instancePort), form.check.port])].join(', ')
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="l">
          <FormField label="Assign a security group">
            <RadioGroup
              value={form.groupChoice}
              items={[
                { value: 'create', label: 'Create a new security group' },
                { value: 'choose', label: 'Select an existing security group' },
              ]}
              onChange={({ detail }) => change({ groupChoice: detail.value as LoadBalancerForm['groupChoice'] })}
            />
          </FormField>
          {form.groupChoice === 'create' ? (
            <NewGroup draft={draft} />
          ) : (
            <SecurityGroupsField
              vpcId={vpcIdOf(form, facts)}
              value={form.securityGroupIds}
              onChange={(securityGroupIds) => change({ securityGroupIds })}
              errorText={problemOf('security-groups', 'securityGroupIds', false)}
            />
          )}
        </SpaceBetween>
      </Container>
      <Alert type="info">
        The security group of your container instances must let this one in on {ports}: otherwise every health check fails.
      </Alert>
    </SpaceBetween>
  )
}

function NewGroup({ draft: { form, facts, change, problemOf } }: { draft: LoadBalancerDraft }) {
  const ports = form.listeners.map(({ loadBalancerPort }) => loadBalancerPort).join(', ')
  return (
    <SpaceBetween size="l">
      <FormField label="Security group name" errorText={problemOf('security-groups', 'groupName')}>
        <Input
          value={groupNameOf(form, facts)}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => change({ groupName: detail.value })}
        />
      </FormField>
      <FormField label="Description" errorText={problemOf('security-groups', 'groupDescription')}>
        <Input value={groupDescriptionOf(form)} onChange={({ detail }) => change({ groupDescription: detail.value })} />
      </FormField>
      <FormField
        label="Source"
        description={`Who may connect to TCP ${ports}.`}
        constraintText="A range of IPv4 addresses, such as 203.0.113.0/24"
        errorText={problemOf('security-groups', 'allowedCidr')}
        warningText={form.allowedCidr === '0.0.0.0/0' && !form.isInternal ? 'Everybody on the internet.' : undefined}
      >
        <Input
          value={form.allowedCidr}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => change({ allowedCidr: detail.value })}
        />
      </FormField>
    </SpaceBetween>
  )
}
