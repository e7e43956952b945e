/** @jsxImportSource react */
import type {} from 'passkey-elements/react';
import { createRef } from 'react';
import type { PasskeyEnroll, PasskeyEventMap } from 'passkey-elements';

interface Other {
  readonly score: number;
}

const launch = async () => ({ url: '/launch/a#token=b' });
const ref = createRef<PasskeyEnroll>();
const told = (event: CustomEvent<PasskeyEventMap['passkey-enrolled']>) => event.detail.result;

export const right = (
  <>
    <passkey-enroll
      ref={ref}
      key="one"
      slot="a"
      part="b"
      id="c"
      launch={launch}
      onClick={(event) => event.clientX}
      onpasskey-enrolled={told}
      onpasskey-failed={({ detail, currentTarget }) => [detail.failure.code, currentTarget.url]}
    >
      <p>Not here yet</p>
    </passkey-enroll>
    <authenticator-challenge
      url="/launch/a#token=b"
      onchallenge-passed={({ detail }) => detail.method}
    />
    <authenticator-challenge token="t" base-url="https://example.com" />
    <authenticator-settings token="t" baseUrl={undefined} />
    <recovery-codes codes={['a', 'b']} />
    <passkey-nudge automatic launch={launch} onnudge-ended={({ detail }) => detail.outcome} />
  </>
);

// wrong: a number is not a link
export const url = <passkey-enroll url={7} />;
// wrong: as little is an attribute
export const base = <passkey-enroll base-url={7} />;
// wrong: no such property
export const unknown = <passkey-enroll lunch={launch} />;
// wrong: a property of another element
export const other = <passkey-enroll codes={['a']} />;
// wrong: an action without a link
export const action = <passkey-enroll launch={async () => ({ link: 'x' })} />;
// wrong: another detail
export const detail = <passkey-enroll onpasskey-enrolled={(event: CustomEvent<Other>) => event} />;
// wrong: no such member in this detail
export const member = <passkey-enroll onpasskey-step={({ detail }) => detail.result} />;
// wrong: a reference to another element
export const wrongRef = <recovery-codes ref={ref} />;
// wrong: no such element
export const tag = <passkey-enrol />;
// wrong: an attribute that is there or not has no text
export const automatic = <passkey-nudge automatic="yes" />;
// wrong: only what was done has a result
export const ended = <passkey-nudge onnudge-ended={({ detail }) => detail.result} />;
