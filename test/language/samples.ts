/** Facts for every sentence of the catalogue, so that each of its texts is written at least once. */
import { onComposing } from './samples/composing';
import { onGivingBack } from './samples/giving-back';
import { onPayments } from './samples/payments';
import { onPeople } from './samples/people';
import { onReplies } from './samples/replies';
import type { Samples } from './samples/shape';
import { onStory } from './samples/story';
import { onSubscriptions } from './samples/subscriptions';
import { onWhy } from './samples/why';

/** A sentence without any does not compile. */
export const samples: Samples = {
  ...onPayments,
  ...onGivingBack,
  ...onSubscriptions,
  ...onPeople,
  ...onWhy,
  ...onStory,
  ...onReplies,
  ...onComposing,
};
