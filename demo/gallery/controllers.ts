import { LitElement, type ReactiveController } from 'lit';
import { FlowController, type Running } from '../../src/elements/flow-controller.js';
import { PasskeyElement } from '../../src/elements/passkey-element.js';

type Controller = FlowController<unknown, Running<unknown>>;

const controllers = new WeakMap<PasskeyElement, Controller>();

/** An element keeps its flow to itself; here is where it is handed over, and only in this page. */
export function watchControllers(): void {
  PasskeyElement.prototype.addController = function (
    this: PasskeyElement,
    added: ReactiveController,
  ): void {
    if (added instanceof FlowController) controllers.set(this, added as Controller);
    LitElement.prototype.addController.call(this, added);
  };
}

/** What runs in the element. */
export function controllerOf(element: PasskeyElement): Controller {
  const controller = controllers.get(element);
  if (!controller) throw new Error(`<${element.localName}> is not one of ours.`);
  return controller;
}

/** Puts a flow in the place of the one that runs in the element. */
export function give(element: PasskeyElement, flow: Running<unknown>): void {
  const controller = controllerOf(element);
  controller.flow?.stop();
  controller.flow = flow;
  element.requestUpdate();
}
