/** A window as far as a frame may look at another one: across origins reading `location` throws. */
export interface FrameWindow {
  readonly parent?: FrameWindow | null;
  readonly location?: { readonly origin?: string };
}

interface FeaturePolicy {
  features?(): readonly string[];
  allowsFeature?(feature: string): boolean;
}

/** What this room reads of the browser, every part of it possibly missing; `globalThis` unless handed in. */
export interface CeremonyEnv extends FrameWindow {
  readonly isSecureContext?: boolean;
  readonly origin?: string;
  readonly location?: { readonly origin?: string; readonly hostname?: string };
  readonly document?: {
    readonly defaultView?: unknown;
    readonly visibilityState?: string;
    readonly featurePolicy?: FeaturePolicy;
    hasFocus?(): boolean;
  };
  readonly navigator?: NavigatorFacts & {
    readonly userActivation?: { readonly isActive: boolean };
    readonly credentials?: {
      create?(options: CredentialCreationOptions): Promise<unknown>;
      get?(options: CredentialRequestOptions): Promise<unknown>;
    };
  };
  readonly PublicKeyCredential?: unknown;
  readonly console?: {
    info(...text: readonly unknown[]): void;
    warn(...text: readonly unknown[]): void;
  };
}

/** What a browser says of itself; enough for words, never a reason to hide something. */
export interface NavigatorFacts {
  readonly userAgent?: string;
  readonly platform?: string;
  readonly maxTouchPoints?: number;
  readonly userAgentData?: { readonly platform?: string };
}
