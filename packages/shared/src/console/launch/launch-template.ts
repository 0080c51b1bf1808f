import { applicationResources } from './application-resources.ts'
import { instanceResources } from './instance-resources.ts'
import { IMAGE_PARAMETER } from './launch-names.ts'
import { openRanges } from './launch-ports.ts'
import type { LaunchPlan } from './launch-plan.ts'
import { networkResources } from './network-resources.ts'

/** A CloudFormation template, as far as its outermost members. */
export interface Template {
  AWSTemplateFormatVersion: '2010-09-09'
  Description: string
  Parameters: Record<string, { Type: string; Default?: string | number; Description: string; MinValue?: number }>
  Resources: Record<string, TemplateResource>
  Outputs: Record<string, { Description: string; Value: unknown }>
}

export interface TemplateResource {
  Type: string
  DependsOn?: string | string[]
  Properties?: Record<string, unknown>
}

/** Everything that a launch makes but the account's two roles, as one stack. */
export function toTemplate(plan: LaunchPlan): Template {
  const { cluster, schedule } = plan
  const balanced = schedule.kind === 'service' && schedule.loadBalancer
  const isReached = Boolean(balanced || cluster.keyName) || openRanges(plan.taskDefinition).length > 0
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Amazon ECS cluster ${cluster.clusterName} with its container instances, network and application, launched by Gantry.`,
    Parameters: {
      InstanceCount: {
        Type: 'Number',
        Default: cluster.instanceCount,
        MinValue: 0,
        Description: 'Number of container instances.',
      },
      InstanceType: { Type: 'String', Default: cluster.instanceType, Description: 'Type of the container instances.' },
      ...(isReached && {
        AllowedCidr: {
          Type: 'String',
          Default: cluster.allowedCidr,
          Description: 'Addresses that may reach the application and, with a key pair, SSH.',
        },
      }),
      EcsImage: {
        Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
        Default: IMAGE_PARAMETER,
        Description: 'Amazon ECS-optimized image of the container instances.',
      },
      ...(cluster.keyName && {
        KeyName: { Type: 'AWS::EC2::KeyPair::KeyName', Default: cluster.keyName, Description: 'Key pair for SSH.' },
      }),
    },
    Resources: { ...networkResources(plan), ...instanceResources(plan), ...applicationResources(plan) },
    Outputs: {
      ClusterName: { Description: 'Name of the cluster.', Value: cluster.clusterName },
      TaskDefinition: { Description: 'ARN of the task definition.', Value: { Ref: 'TaskDefinition' } },
      ...(schedule.kind === 'service' && {
        ServiceName: { Description: 'Name of the service.', Value: schedule.serviceName },
      }),
      ...(balanced && {
        Url: {
          Description: 'Where the application answers.',
          Value: { 'Fn::Sub': urlOf(balanced.listenerPort) },
        },
      }),
    },
  }
}

const urlOf = (port: number) => `http://\${LoadBalancer.DNSName}${port === 80 ? '' : `:${port}`}`

/** The template as one reads it and CloudFormation takes it. */
export const templateText = (plan: LaunchPlan): string => JSON.stringify(toTemplate(plan), null, 2)
