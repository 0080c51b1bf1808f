import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { loading } from '../tasks/task-definition-chooser.tsx'
import { type LaunchFieldsProps, type LaunchForm, vpcOf } from './launch-form.ts'
import { SecurityGroupsField } from './security-groups-field.tsx'

const BALANCED = { value: '', label: 'Balanced over the zones of the default VPC' }

/** Where the instances are, who may reach them, and how they reach ECS. */
export function LaunchNetworkFields({ form, change, problems }: LaunchFieldsProps) {
  const api = useApi()
  const vpcs = useQuery(api.ec2.vpcs.queryOptions({}))
  const subnets = useQuery(api.ec2.subnets.queryOptions({}))
  const defaultVpcId = vpcs.data?.items.find(({ isDefault }) => isDefault)?.vpcId
  const vpcId = vpcOf(form, subnets.data?.items ?? [], defaultVpcId)
  const hasNoDefault = vpcs.data !== undefined && defaultVpcId === undefined
  const options = (subnets.data?.items ?? []).map((subnet) => ({
    value: subnet.subnetId,
    label: [subnet.subnetId, subnet.name].filter(Boolean).join(' · '),
    description: `${subnet.availabilityZone} · ${subnet.cidrBlock} · ${subnet.availableIpAddressCount.toLocaleString('en')} addresses free · ${subnet.vpcId}${subnet.vpcId === defaultVpcId ? ' (default)' : ''}`,
  }))
  return (
    <SpaceBetween size="l">
      <FormField
        label="Subnet"
        warningText={hasNoDefault && !form.subnetId ? 'This Region has no default VPC. Choose a subnet.' : undefined}
      >
        <Select
          selectedOption={options.find(({ value }) => value === form.subnetId) ?? BALANCED}
          options={[BALANCED, ...options]}
          filteringType={options.length > 8 ? 'auto' : 'none'}
          filteringAriaLabel="Find a subnet"
          {...loading(subnets, 'subnets')}
          // Groups belong to a VPC: those of another one cannot stay.
          onChange={({ detail }) => change({ subnetId: detail.selectedOption.value!, securityGroupIds: [] })}
        />
      </FormField>
      <Checkbox
        checked={form.associatePublicIp}
        onChange={({ detail }) => change({ associatePublicIp: detail.checked })}
        description={
          form.associatePublicIp
            ? 'The agent reaches ECS, and Docker its images, over the internet gateway of the VPC.'
            : 'Then the subnet needs a route through a NAT gateway, or the agent does not reach ECS and never connects.'
        }
      >
        Auto-assign Public IP
      </Checkbox>
      <FormField label="Security group">
        <RadioGroup
          value={form.groupChoice}
          items={[
            { value: 'create', label: 'Create a new security group' },
            { value: 'choose', label: 'Select existing security groups' },
          ]}
          onChange={({ detail }) => change({ groupChoice: detail.value as LaunchForm['groupChoice'] })}
        />
      </FormField>
      {form.groupChoice === 'create' ? (
        <NewGroup form={form} change={change} problems={problems} />
      ) : (
        <SecurityGroupsField
          vpcId={vpcId}
          value={form.securityGroupIds}
          onChange={(securityGroupIds) => change({ securityGroupIds })}
          errorText={problems.securityGroupIds}
        />
      )}
    </SpaceBetween>
  )
}

function NewGroup({ form, change, problems }: LaunchFieldsProps) {
  const { ports, allowedCidr } = form
  return (
    <SpaceBetween size="l">
      <FormField label="Security group name" errorText={problems.groupName}>
        <Input
          value={form.groupName}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => change({ groupName: detail.value })}
        />
      </FormField>
      <FormField
        label="Open TCP ports"
        description="ECS itself needs none. Open those that your tasks publish; 22 is SSH."
        constraintText="Numbers with commas between them: 80, 443"
        errorText={problems.ports}
      >
        <Input value={ports} spellcheck={false} autoComplete={false} onChange={({ detail }) => change({ ports: detail.value })} />
      </FormField>
      <FormField
        label="Allowed addresses"
        constraintText="A range of IPv4 addresses, such as 203.0.113.0/24"
        errorText={problems.allowedCidr}
        warningText={
          allowedCidr === '0.0.0.0/0' && /\b22\b/.test(ports)
            ? 'Everybody on the internet may try to log in with SSH.'
            : undefined
        }
      >
        <Input
          value={allowedCidr}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => change({ allowedCidr: detail.value })}
        />
      </FormField>
    </SpaceBetween>
  )
}
