import type { Json } from '../model';
import type { StandIn } from './stand-in';
import { utf8Length } from './stand-in';
import type { RequestBody } from './wire';

/** The object that office.js looks for, under the name `_richApiNativeBridge`, before it is loaded: texts to and from the host. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface Envelope {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

const MESSAGE = 3;

/** Joins a stand-in to one loaded copy of office.js. */
export function bridgeTo(standIn: StandIn): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const envelope: Envelope = JSON.parse(text);
      void standIn.answer(envelope.message.body, utf8Length(text), envelope.flags).then(
        ({ status, text: body }) => tell({ id: envelope.id, type: envelope.type, flags: 0, message: { statusCode: status, headers: {}, body } }),
        (fault: unknown) => {
          tell({ id: envelope.id, type: envelope.type, flags: 0, message: { statusCode: 500, headers: {}, body: '' } });
          throw fault;
        },
      );
    },
  };
  const tell = (message: Json): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  standIn.onMessage((messages) => tell({ type: MESSAGE, message: { entries: messages.map((one) => one.filter((part) => part !== undefined)) } }));
  return bridge;
}
