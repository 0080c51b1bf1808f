import { IMAGE_PARAMETER } from '@gantry/shared/console/launch/launch-names'
import type { Call } from '../../components/calls-preview.tsx'
import { type LaunchForm, readPorts, userDataOf } from './launch-form.ts'

/** What the launch asks of EC2. Ids that an earlier call gives, and the subnets that are chosen in turn, stand as names in angle brackets. */
export function launchCalls(form: LaunchForm): Call[] {
  const isNew = form.groupChoice === 'create'
  const ports = readPorts(form.ports) ?? []
  const group: Call[] = [
    {
      service: 'ec2',
      operation: 'CreateSecurityGroup',
      input: { GroupName: form.groupName, Description: `Container instances of the ECS cluster ${form.cluster}`, VpcId: '<vpc>' },
    },
    ...(ports.length > 0
      ? [
          {
            service: 'ec2' as const,
            operation: 'AuthorizeSecurityGroupIngress',
            input: {
              GroupId: '<group>',
              IpPermissions: ports.map((port) => ({
                IpProtocol: 'tcp',
                FromPort: port,
                ToPort: port,
                IpRanges: [{ CidrIp: form.allowedCidr }],
              })),
            },
          },
        ]
      : []),
  ]
  return [...(isNew ? group : []), { service: 'ec2', operation: 'RunInstances', input: runInstances(form, isNew) }]
}

function runInstances(form: LaunchForm, isNew: boolean): object {
  const count = Number(form.count)
  return {
    MinCount: count,
    MaxCount: count,
    ImageId: `resolve:ssm:${IMAGE_PARAMETER}`,
    InstanceType: form.instanceType,
    ...(form.keyName && { KeyName: form.keyName }),
    NetworkInterfaces: [
      {
        DeviceIndex: 0,
        SubnetId: form.subnetId || '<subnet>',
        AssociatePublicIpAddress: form.associatePublicIp,
        Groups: isNew ? ['<group>'] : form.securityGroupIds,
      },
    ],
    IamInstanceProfile: { Name: form.instanceProfileName },
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
    UserData: userDataOf(form),
  }
}
