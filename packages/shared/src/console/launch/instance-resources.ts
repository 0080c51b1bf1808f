import type { LaunchPlan } from './launch-plan.ts'
import { INSTANCE_ROLE } from './launch-names.ts'
import type { TemplateResource } from './launch-template.ts'

/** A group of container instances that join the cluster when they boot. */
export function instanceResources({ cluster }: LaunchPlan): Record<string, TemplateResource> {
  return {
    InstanceTemplate: {
      Type: 'AWS::EC2::LaunchTemplate',
      Properties: {
        LaunchTemplateData: {
          ImageId: { Ref: 'EcsImage' },
          InstanceType: { Ref: 'InstanceType' },
          IamInstanceProfile: { Name: INSTANCE_ROLE },
          SecurityGroupIds: [{ 'Fn::GetAtt': ['InstanceSecurityGroup', 'GroupId'] }],
          ...(cluster.keyName && { KeyName: { Ref: 'KeyName' } }),
          MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
          UserData: { 'Fn::Base64': `#!/bin/bash\necho ECS_CLUSTER=${cluster.clusterName} >> /etc/ecs/ecs.config\n` },
        },
      },
    },
    EcsInstances: {
      Type: 'AWS::AutoScaling::AutoScalingGroup',
      // An agent that boots before there is a way out, or a cluster, does not join.
      DependsOn: ['DefaultRoute', 'SubnetARoutes', 'SubnetBRoutes', ...(cluster.clusterExists ? [] : ['Cluster'])],
      Properties: {
        MinSize: '0',
        MaxSize: { Ref: 'InstanceCount' },
        DesiredCapacity: { Ref: 'InstanceCount' },
        VPCZoneIdentifier: [{ Ref: 'SubnetA' }, { Ref: 'SubnetB' }],
        LaunchTemplate: {
          LaunchTemplateId: { Ref: 'InstanceTemplate' },
          Version: { 'Fn::GetAtt': ['InstanceTemplate', 'LatestVersionNumber'] },
        },
        Tags: [{ Key: 'Name', Value: `ECS Instance - ${cluster.clusterName}`, PropagateAtLaunch: true }],
      },
    },
  }
}
