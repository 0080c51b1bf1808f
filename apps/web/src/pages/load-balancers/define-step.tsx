import Checkbox from '@cloudscape-design/components/checkbox'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CostNote } from '../first-run/cost-note.tsx'
import { ListenersEditor } from './listeners-editor.tsx'
import { vpcIdOf } from './load-balancer-form.ts'
import type { LoadBalancerDraft } from './use-load-balancer-draft.ts'

/** Define Load Balancer: its name, its network, and what it forwards where. */
export function DefineStep({ draft }: { draft: LoadBalancerDraft }) {
  const { form, facts, isRead, change, problemOf } = draft
  const vpcs = facts.vpcs.map(({ vpcId, name, cidrBlock, isDefault }) => ({
    value: vpcId,
    label: [vpcId, name].filter(Boolean).join(' · ') + (isDefault ? ' (default)' : ''),
    description: cidrBlock,
  }))
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="l">
          <FormField
            label="Load Balancer name"
            constraintText="1 to 32 letters, numbers and hyphens. It cannot be changed later."
            errorText={problemOf('define', 'name', form.name !== '')}
          >
            <Input
              value={form.name}
              ariaRequired
              autoComplete={false}
              spellcheck={false}
              placeholder="sample-webapp"
              onChange={({ detail }) => change({ name: detail.value })}
            />
          </FormField>
          <FormField
            label="Create LB inside"
            description="The VPC of your container instances."
            errorText={problemOf('define', 'vpcId', false)}
          >
            <Select
              selectedOption={vpcs.find(({ value }) => value === vpcIdOf(form, facts)) ?? null}
              options={vpcs}
              placeholder="Choose a VPC"
              statusType={isRead ? 'finished' : 'loading'}
              loadingText="Loading VPCs"
              empty="This Region has no VPC."
              // Subnets and groups belong to a VPC: those of another one cannot stay.
              onChange={({ detail }) =>
                change({ vpcId: detail.selectedOption.value!, subnetIds: undefined, securityGroupIds: [] })
              }
            />
          </FormField>
          <Checkbox
            checked={form.isInternal}
            onChange={({ detail }) => change({ isInternal: detail.checked })}
            description="Its name leads to private addresses: only what is in the VPC, or connected to it, can reach it."
          >
            Create an internal load balancer
          </Checkbox>
          <CostNote what="Load balancers cost" service="elasticloadbalancing" />
        </SpaceBetween>
      </Container>
      <Container
        header={
          <Header
            variant="h2"
            description="The instance port is the host port of your containers: it must be the same on every container instance."
          >
            Listener Configuration
          </Header>
        }
      >
        <ListenersEditor
          listeners={form.listeners}
          onChange={(listeners) => change({ listeners })}
          problemOf={(index, field) => problemOf('define', `listeners.${index}.${field}`, form.listeners[index]?.[field] !== '')}
        />
      </Container>
    </SpaceBetween>
  )
}
