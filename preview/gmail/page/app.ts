/** The page: the inbox, the message, the add-on beside it, and below what happened. */
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hexColor, readableOn } from './color';
import { badge } from './side-panel';
import { createStore, type Store } from './store';
import { symbol } from './symbol';
import './compose-box';
import './drawer';
import './inbox';
import './language-choice';
import './permissions';
import './reading-pane';
import './sample-keys';
import './theme-choice';
import './app.css';

@customElement('preview-app')
export class PreviewApp extends LitElement {
  @state() private store: Store | null = null;
  @state() private panelOpen = true;
  @state() private revision = 0;
  @state() private failure: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    createStore(
      () => {
        this.revision += 1;
      },
      () => this.panelOpen,
    ).then(
      (store) => {
        this.store = store;
      },
      (error: Error) => {
        this.failure = error.message;
      },
    );
  }

  /** What the page has from the manifest. */
  protected override updated(): void {
    if (!this.store) return;
    const { name, secondaryColor } = this.store.screen.state.addOn;
    document.title = `${name} · Inbox preview`;
    const color = hexColor(secondaryColor);
    this.style.setProperty('--accent', color && secondaryColor);
    this.style.setProperty('--on-accent', color && readableOn(color));
  }

  protected override render() {
    const { store } = this;
    if (!store) return this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing;
    const { screen } = store;
    const { state: known } = screen;
    const { locale, timeZone, email } = known.user;
    const reading = screen.chosenMailId !== null;
    return html`<div class="page ${reading ? 'reading' : ''}" data-busy=${String(screen.busy)}>
      <header class="top-bar">
        <img src="icon.svg" alt="" width="32" height="32" />
        <span class="product">Inbox preview</span>
        <span class="spacer"></span>
        ${
          known.scopes.length > 0
            ? html`<google-permissions
              .scopes=${known.scopes}
              .open=${screen.permissionsOpen}
              .toggle=${store.togglePermissions}
              .grant=${store.grant}
            ></google-permissions>`
            : nothing
        }
        <language-choice .locale=${locale} .choose=${store.speak}></language-choice>
        <theme-choice></theme-choice>
        ${known.sampleKeys.length > 0 ? html`<sample-keys .keys=${known.sampleKeys}></sample-keys>` : nothing}
        <span class="account" title=${email} role="img" aria-label="Signed in as ${email}">${email[0]?.toUpperCase()}</span>
      </header>
      <mail-inbox
        .mails=${known.mails}
        .read=${screen.read}
        .chosen=${screen.chosenMailId}
        .locale=${locale}
        .timeZone=${timeZone}
        .open=${(id: string) => this.choose(store, id)}
        .compose=${store.compose}
      ></mail-inbox>
      <main>
        <reading-pane
          .mail=${screen.mail}
          .loading=${reading}
          .locale=${locale}
          .timeZone=${timeZone}
          .close=${() => this.choose(store, null)}
          .reply=${store.reply}
        ></reading-pane>
        ${
          screen.draft
            ? html`<compose-box
              .draft=${screen.draft}
              .actions=${known.addOn.composeActions}
              .act=${store.openCompose}
              .address=${store.addressDraft}
              .close=${store.closeDraft}
            ></compose-box>`
            : nothing
        }
      </main>
      <what-happened
        .reports=${known.reports}
        .card=${known.view.stack.at(-1)?.card ?? null}
        .stripe=${known.stripe}
      ></what-happened>
      ${
        this.panelOpen
          ? html`<side-panel
            .store=${store}
            .screen=${screen}
            .revision=${this.revision}
            .close=${() => {
              this.panelOpen = false;
            }}
          ></side-panel>`
          : nothing
      }
      <nav class="rail" aria-label="Side panel">
        <button
          type="button"
          class="rail-button"
          aria-label=${known.addOn.name}
          title=${known.addOn.name}
          aria-pressed=${String(this.panelOpen)}
          @click=${() => this.togglePanel(store)}
        >
          ${badge(known.addOn.name, known.addOn.primaryColor)}
        </button>
      </nav>
      ${
        known.build.fault
          ? html`<div class="problem" role="alert">
            <pre>${known.build.fault}</pre>
          </div>`
          : nothing
      }
      ${
        screen.problem
          ? html`<div class="problem" role="alert">
            <span>${screen.problem}</span>
            <button type="button" class="icon-button" aria-label="Dismiss" @click=${store.dismissProblem}>
              ${symbol('close')}
            </button>
          </div>`
          : nothing
      }
    </div>`;
  }

  /** As in Gmail, the add-on runs only while its panel is open. */
  private choose(store: Store, mailId: string | null): void {
    store.choose(mailId);
    if (this.panelOpen) store.openAddOn();
  }

  private togglePanel(store: Store): void {
    this.panelOpen = !this.panelOpen;
    if (this.panelOpen) store.openAddOn();
  }
}
