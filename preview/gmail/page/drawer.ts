/** What happened: every step with its requests, service calls, card JSON, warnings and console. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CardJson } from '../../appsscript/types';
import type { RequestReport, StepReport } from '../api';
import { cardWarnings } from './card-warnings';
import { isShown } from './picture';
import { chevron, isSymbol, symbol } from './symbol';
import './drawer.css';

const tabs = ['Requests', 'Services', 'Card JSON', 'Warnings', 'Console'] as const;
type Tab = (typeof tabs)[number];

@customElement('what-happened')
export class Drawer extends LitElement {
  @property({ attribute: false }) reports: StepReport[] = [];
  @property({ attribute: false }) card: CardJson | null = null;
  @property() stripe = '';
  @state() private open = false;
  @state() private tab: Tab = 'Requests';
  /** Number of the step that is looked at; null: the last one. */
  @state() private chosen: number | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const report = this.reports.find((r) => r.step === this.chosen) ?? this.reports.at(-1);
    return html`<section class="drawer" aria-label="What happened">
      <button type="button" class="drawer-bar" aria-expanded=${String(this.open)} @click=${() => (this.open = !this.open)}>
        ${chevron()}<b>What happened</b>
        <span class="drawer-summary">${report ? summary(report) : 'nothing yet'}</span>
        <span class="drawer-stripe">${this.stripe}</span>
      </button>
      ${this.open && report ? this.inside(report) : nothing}
    </section>`;
  }

  private inside(report: StepReport) {
    const warnings = this.warnings(report);
    const counts: Record<Tab, number | null> = {
      Requests: report.waves.reduce((sum, wave) => sum + wave.requests.length, 0),
      Services: Object.values(report.services).reduce((sum, calls) => sum + calls, 0),
      'Card JSON': null,
      Warnings: warnings.length,
      Console: report.log.length + report.runs.filter((run) => run.failed).length,
    };
    const content: Record<Tab, () => TemplateResult> = {
      Requests: () => requests(report),
      Services: () => services(report),
      'Card JSON': () => html`<pre>${JSON.stringify(this.card, null, 2)}</pre>`,
      Warnings: () => list(warnings, 'Nothing that Google would drop without a word.'),
      Console: () => consoleLines(report),
    };
    return html`<div class="drawer-inside">
      <ol class="steps" aria-label="Steps">
        ${this.reports.toReversed().map(
          (r) => html`<li>
            <button
              type="button"
              aria-current=${r === report ? 'true' : nothing}
              @click=${() => (this.chosen = r === this.reports.at(-1) ? null : r.step)}
            >
              <span>${r.step}</span><span dir="auto">${r.did}</span>
            </button>
          </li>`,
        )}
      </ol>
      <div class="happened">
        <div class="tabs" role="tablist" aria-label="What happened" @keydown=${this.onTabKey}>
          ${tabs.map(
            (tab) => html`<button
              type="button"
              role="tab"
              id="tab-${tab.replace(' ', '-')}"
              aria-selected=${String(tab === this.tab)}
              aria-controls="happened"
              tabindex=${tab === this.tab ? 0 : -1}
              class=${tab === 'Warnings' && warnings.length > 0 ? 'alerting' : ''}
              @click=${() => (this.tab = tab)}
            >
              ${tab}${counts[tab] ? html` <small>${counts[tab]}</small>` : nothing}
            </button>`,
          )}
        </div>
        <div id="happened" class="tab-content" role="tabpanel" aria-labelledby="tab-${this.tab.replace(' ', '-')}" tabindex="0">
          ${content[this.tab]()}
        </div>
      </div>
    </div>`;
  }

  /** The runtime's warnings; for the card on screen also what the page itself could not draw. */
  private warnings(report: StepReport): string[] {
    const onScreen = report === this.reports.at(-1) && this.card;
    return [...report.warnings, ...(onScreen ? cardWarnings(onScreen, { isSymbol, isShown }) : [])];
  }

  private onTabKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    this.tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length] ?? 'Requests';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
  }
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

function summary(report: StepReport): string {
  const requestCount = report.waves.reduce((sum, wave) => sum + wave.requests.length, 0);
  const sent =
    requestCount === 0 ? 'no request' : `${count(requestCount, 'request')} in ${count(report.waves.length, 'wave')}`;
  return `${report.did} · ${sent} · ${report.ms} ms`;
}

function requests({ waves }: StepReport): TemplateResult {
  if (waves.length === 0) return html`<p class="empty">No request.</p>`;
  return html`${waves.map(
    (wave) => html`<h4>Wave ${wave.wave}${wave.ms === null ? '' : html` <span>${wave.ms} ms</span>`}</h4>
      <ul class="requests">
        ${wave.requests.map((request) => html`<li>${requestLine(request)}</li>`)}
      </ul>`,
  )}`;
}

function requestLine(request: RequestReport): TemplateResult {
  const { status, method, path, query, body, idempotencyKey } = request;
  const details = { ...body, ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}) };
  const line = html`<span class="status ${status === null || status >= 400 ? 'bad' : 'good'}">${status ?? 'no answer'}</span>
    <b>${method}</b> <code>${path}<span>${queryText(query)}</span></code>`;
  if (Object.keys(details).length === 0) return html`<div class="request">${line}</div>`;
  return html`<details>
    <summary class="request">${line}${chevron()}</summary>
    <dl>
      ${Object.entries(details).map(
        ([name, value]) => html`<div><dt>${name}</dt><dd>${[value].flat().join(', ')}</dd></div>`,
      )}
    </dl>
  </details>`;
}

/** As people read it, not as it is encoded. */
function queryText(query: RequestReport['query']): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => `${name}=${each}`));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function services({ services: calls, runs }: StepReport): TemplateResult {
  return html`<table>
      <caption>
        Service calls
      </caption>
      ${Object.entries(calls).map(([name, times]) => html`<tr><th scope="row">${name}</th><td>${times}</td></tr>`)}
      ${Object.keys(calls).length === 0 ? html`<tr><td>None.</td></tr>` : nothing}
    </table>
    <table>
      <caption>
        Executions
      </caption>
      ${runs.map(
        (run) =>
          html`<tr><th scope="row">${run.functionName}</th><td>${run.ms} ms</td><td>${run.outcome.split('\n')[0]}</td></tr>`,
      )}
    </table>`;
}

function list(sentences: string[], none: string): TemplateResult {
  if (sentences.length === 0) return html`<p class="empty">${none}</p>`;
  return html`<ul class="sentences">
    ${sentences.map((sentence) => html`<li>${symbol('warning')}<span>${sentence}</span></li>`)}
  </ul>`;
}

function consoleLines({ log, runs }: StepReport): TemplateResult {
  const failures = runs.filter((run) => run.failed);
  if (log.length + failures.length === 0) return html`<p class="empty">Nothing was logged.</p>`;
  return html`<ul class="log">
    ${log.map((line) => html`<li class=${line.severity.toLowerCase()}><span class="source">${line.severity}</span>${line.text}</li>`)}
    ${failures.map((run) => html`<li class="error"><span class="source">${run.functionName}</span>${run.outcome}</li>`)}
  </ul>`;
}
