export interface FailureRule {
  explanation: string
  remedy: string
}

const again = 'then roll back and launch again.'

/** Known causes, by the stable part of the words of the service that refused. The first that matches. */
const rules: { pattern: RegExp; toRule: (groups: Record<string, string | undefined>) => FailureRule }[] = [
  {
    pattern:
      /not authorized to perform:? (?<action>[\w-]+:\w+)|AccessDenied|UnauthorizedOperation|not authorized to perform this operation/i,
    toRule: ({ action }) => ({
      explanation: `${action ? `You may not call ${action}` : 'You lack a permission'}; CloudFormation makes the resources with the permissions of whoever launches.`,
      remedy: `Have ${action ?? 'the action'} added to your policy, ${again}`,
    }),
  },
  {
    pattern:
      /instance profile.*(invalid|not exist|not found|cannot be found)|invalid iam instance ?profile|unable to assume (the )?(service-linked )?role|(?<role>ecs(Instance|Service)Role).*(not exist|not found|cannot be found|invalid)/i,
    toRule: ({ role }) => ({
      explanation: `${role ? `The role ${role}` : 'A role that the launch needs'} is missing, or may not be taken.`,
      remedy: `Create it on the page IAM roles, ${again}`,
    }),
  },
  {
    pattern:
      /LimitExceeded|limit exceeded|maximum number of|more vCPU capacity than your current|(quota|limit)s? (has|have) been (reached|exceeded)|TooMany|reached the limit/i,
    toRule: () => ({
      explanation: 'The account has as many of these as its quota grants.',
      remedy: `Delete what nobody uses or ask AWS for a higher quota, ${again}`,
    }),
  },
  {
    pattern: /already exists|AlreadyExists|not idempotent|Duplicate/i,
    toRule: () => ({
      explanation: 'Something of this name is there already.',
      remedy: 'Roll back, and launch again under another name.',
    }),
  },
  {
    pattern: /no default (vpc|subnet)|default (vpc|subnet) (does not|not) (exist|found)|VPCIdNotSpecified/i,
    toRule: () => ({
      explanation: 'The Region has no default VPC.',
      remedy: 'Roll back and choose a Region that has one, or create a default VPC in the VPC console.',
    }),
  },
  {
    pattern:
      /not supported in your requested Availability Zone|instance type .*not supported|Unsupported.*(configuration|instance)|configuration is currently not supported/i,
    toRule: () => ({
      explanation: 'A zone of the launch does not have this instance type.',
      remedy: 'Roll back, and launch again with another instance type.',
    }),
  },
  {
    pattern: /InsufficientInstanceCapacity|not have (sufficient|enough) .*capacity/i,
    toRule: () => ({
      explanation: 'AWS has no instance of this type left in the zone for the moment.',
      remedy: 'Roll back, and launch again later or with another instance type.',
    }),
  },
  {
    pattern: /key ?pair .*(not exist|not found)|InvalidKeyPair|KeyName.*not exist/i,
    toRule: () => ({
      explanation: 'The key pair is gone.',
      remedy: 'Roll back, and launch again with another key pair or none.',
    }),
  },
  {
    pattern: /optimized-ami|fetch parameters|AWS::SSM::Parameter/i,
    toRule: () => ({
      explanation: 'The ECS-optimized image of this Region could not be looked up.',
      remedy: `Have ssm:GetParameters added to your policy, ${again}`,
    }),
  },
  {
    pattern:
      /DependencyViolation|has (some )?dependenc|dependent object|has a dependent|cannot be deleted while|resource .* in use/i,
    toRule: () => ({
      explanation: 'Something that the launch did not make still uses it.',
      remedy: 'Remove what was added to the cluster or its network since, then clean up once more.',
    }),
  },
  {
    pattern: /creation time exceeded|not stabilize|NotStabilized|timed? ?out|Exceeded attempts to wait/i,
    toRule: () => ({
      explanation: 'It was not ready within the time that CloudFormation waits.',
      remedy: 'Look at the events of the service and at the instances for what holds them up, then roll back.',
    }),
  },
]

export function findFailureRule(reason: string): FailureRule | undefined {
  for (const { pattern, toRule } of rules) {
    const match = pattern.exec(reason)
    if (match) return toRule(match.groups ?? {})
  }
  return undefined
}
