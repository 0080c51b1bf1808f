import type { InstanceOrder, SubnetView } from '@gantry/shared/console/ec2'
import { isCidr } from '@gantry/shared/console/launch/launch-problems'
import { INSTANCE_ROLE } from '@gantry/shared/console/launch/launch-names'
import { secretKeysIn } from '@gantry/shared/ecs/agent-config/secrets-in-text'
import { userDataText } from '@gantry/shared/ecs/agent-config/agent-config-texts'
import { maximumPort } from '@gantry/shared/ecs/ports'
import { countProblem } from '../tasks/count-problem.ts'

/** Launch container instances, as it is typed. */
export interface LaunchForm {
  cluster: string
  instanceType: string
  count: string
  keyName: string
  /** Empty: balanced over the default VPC's subnets. */
  subnetId: string
  groupChoice: 'create' | 'choose'
  groupName: string
  /** TCP ports: `80, 443`. */
  ports: string
  allowedCidr: string
  securityGroupIds: string[]
  instanceProfileName: string
  associatePublicIp: boolean
  /** One's own; absent while the script for the cluster alone is used. */
  userData?: string
}

/** What must be changed, by field. */
export type LaunchProblems = Partial<Record<keyof LaunchForm, string>>

/** What the parts of the form share. */
export interface LaunchFieldsProps {
  form: LaunchForm
  change: (changes: Partial<LaunchForm>) => void
  problems: LaunchProblems
}

export const MOST_INSTANCES = 100
/** EC2's, before Base64. Source: "Run commands when you launch an EC2 instance" in the Amazon EC2 User Guide. */
const USER_DATA_BYTES = 16 * 1024

export const emptyLaunchForm: LaunchForm = {
  cluster: '',
  instanceType: 't2.micro',
  count: '1',
  keyName: '',
  subnetId: '',
  groupChoice: 'create',
  groupName: '',
  ports: '',
  allowedCidr: '0.0.0.0/0',
  securityGroupIds: [],
  instanceProfileName: INSTANCE_ROLE,
  associatePublicIp: true,
}

/** The script that EC2 gets. */
export const userDataOf = ({ userData, cluster }: LaunchForm): string => userData ?? userDataText({ ECS_CLUSTER: cluster })

/** `ecs-payments-1122-143005`: another one each second, because names are unique in a VPC. */
export function suggestedGroupName(cluster: string, at: Date): string {
  const stamp = at.toISOString().slice(5, 19).replace(/[-:]/g, '').replace('T', '-')
  return `ecs-${cluster || 'default'}-${stamp}`
}

export function readPorts(text: string): number[] | undefined {
  const parts = text.split(/[\s,]+/).filter(Boolean)
  const ports = parts.map(Number)
  return ports.every((port) => Number.isInteger(port) && port >= 1 && port <= maximumPort) ? ports : undefined
}

/** What must be changed before the launch, by field. */
export function launchFormProblems(form: LaunchForm): LaunchProblems {
  const isNew = form.groupChoice === 'create'
  const userData = userDataOf(form)
  const problems: Partial<Record<keyof LaunchForm, string | undefined>> = {
    cluster: form.cluster ? undefined : 'Choose a cluster.',
    count: countProblem(form.count, { from: 1, to: MOST_INSTANCES }),
    instanceProfileName: form.instanceProfileName ? undefined : 'Choose a role: without one the agent never connects.',
    ports: isNew && !readPorts(form.ports) ? 'Write port numbers with commas between them: 80, 443.' : undefined,
    groupName: isNew ? groupNameProblem(form.groupName) : undefined,
    allowedCidr: isNew && !isCidr(form.allowedCidr) ? 'Write a range of IPv4 addresses, such as 203.0.113.0/24.' : undefined,
    securityGroupIds: isNew || form.securityGroupIds.length > 0 ? undefined : 'Choose at least one security group.',
    userData: userDataProblem(userData),
  }
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem))
}

/** Source: CreateSecurityGroup in the Amazon EC2 API Reference. */
function groupNameProblem(name: string): string | undefined {
  if (name.startsWith('sg-')) return 'A name that begins with sg- would be taken for an id.'
  return /^[\w .\-:/()#,@[\]+=&;{}!$*]{1,255}$/.test(name) ? undefined : 'Write 1 to 255 letters, numbers and plain signs.'
}

function userDataProblem(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > USER_DATA_BYTES) return `Shorten it to 16 KiB; it has ${(bytes / 1024).toFixed(1)}.`
  const secrets = secretKeysIn(text)
  if (secrets.length === 0) return undefined
  return `Take out ${secrets.join(' and ')}: every process on the instance can read user data. Keep secrets in a private S3 bucket.`
}

export function toInstanceOrder(form: LaunchForm): InstanceOrder {
  const { cluster, instanceType, keyName, subnetId, instanceProfileName, associatePublicIp, userData } = form
  return {
    cluster,
    instanceType,
    count: Number(form.count),
    ...(keyName && { keyName }),
    ...(subnetId && { subnetId }),
    ...(form.groupChoice === 'choose'
      ? { securityGroupIds: form.securityGroupIds }
      : {
          newSecurityGroup: {
            groupName: form.groupName,
            allowedCidr: form.allowedCidr,
            ports: [...new Set(readPorts(form.ports) ?? [])],
          },
        }),
    instanceProfileName,
    associatePublicIp,
    ...(userData !== undefined && { userData }),
  }
}

/** The VPC that the instances will be in, as far as it is known: the chosen subnet's, or the default one. */
export function vpcOf(
  { subnetId }: Pick<LaunchForm, 'subnetId'>,
  subnets: readonly SubnetView[],
  defaultVpcId: string | undefined,
): string | undefined {
  return subnetId ? subnets.find((subnet) => subnet.subnetId === subnetId)?.vpcId : defaultVpcId
}
