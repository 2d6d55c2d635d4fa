import { Refusal, type CustomXmlPart, type Workbook } from '../../model';
import { text } from '../given';
import { Kind, type Remote } from '../remote';
import { finders, listing, type Listing } from './collection';
import { orNotFound } from './found';

/** Parts of one namespace, or, where that is null, all. */
class Parts {
  constructor(readonly workbook: Workbook, readonly namespace: string | null) {}

  get list(): CustomXmlPart[] {
    return this.workbook.parts.filter((part) => this.namespace === null || namespaceOf(part) === this.namespace);
  }

  only(): CustomXmlPart | undefined {
    return this.list.length === 1 ? this.list[0] : undefined;
  }
}

export const partsOf = (workbook: Workbook): Remote => partsKind.of(new Parts(workbook, null));

const parts: Listing<Parts, CustomXmlPart> = {
  all: (of) => of.list,
  find: (of, id) => of.list.find((part) => part.id === id),
  remote: (part) => partKind.of(part),
};

function namespaceOf({ xml }: CustomXmlPart): string {
  return /<[A-Za-z_][^>]*?\sxmlns\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? '';
}

/** Throws InvalidArgument for what is plainly no XML document. */
function wellFormed(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>)?\s*<([A-Za-z_][\w.:-]*)[\s/>]/.exec(xml)?.[1];
  if (root === undefined || !(xml.trimEnd().endsWith(`</${root}>`) || /^\s*(?:<\?xml[^>]*\?>)?\s*<[^<>]*\/>\s*$/.test(xml))) throw new Refusal('InvalidArgument', 'not an XML document');
  return xml;
}

const partsKind: Kind<Parts> = new Kind<Parts>('CustomXmlPartCollection', listing(parts), ...finders(parts, { item: 5, orNull: 5, count: 5 }), {
  since: 5,
  members: {
    add: {
      call: ({ workbook }, [xml]) => {
        workbook.requireWritable();
        return partKind.of(workbook.addPart(wellFormed(text(xml))));
      },
    },
    getByNamespace: { call: ({ workbook }, [namespace]) => scopedKind.of(new Parts(workbook, text(namespace))) },
  },
});

const scopedKind: Kind<Parts> = new Kind<Parts>('CustomXmlPartScopedCollection', listing(parts), ...finders(parts, { item: 5, orNull: 5, count: 5 }), {
  since: 5,
  members: {
    getOnlyItem: { call: (of) => partKind.of(orNotFound(of.only(), 'the only part')) },
    getOnlyItemOrNullObject: {
      call: (of) => {
        const only = of.only();
        return only === undefined ? null : partKind.of(only);
      },
    },
  },
});

const partKind: Kind<CustomXmlPart> = new Kind<CustomXmlPart>('CustomXmlPart', {
  id: (part) => part.id,
  requireAlive: (part, { workbook }) => {
    if (!workbook.parts.includes(part)) throw new Refusal('ItemNotFound', part.id);
  },
}, {
  since: 5,
  members: {
    id: { get: (part) => part.id },
    namespaceUri: { get: namespaceOf },
    getXml: { call: (part) => part.xml },
    setXml: {
      run: (part, [xml], { workbook }) => {
        workbook.requireWritable();
        part.xml = wellFormed(text(xml));
        workbook.tell({ kind: 'parts' });
      },
    },
    delete: {
      run: (part, _, { workbook }) => {
        workbook.requireWritable();
        workbook.parts.splice(workbook.parts.indexOf(part), 1);
        workbook.tell({ kind: 'parts' });
      },
    },
  },
});

export const partKinds = [partsKind, scopedKind, partKind];
