/** Links that an add-on opens. */
import type { OpenLinkJson } from '../../appsscript/types';
import { safeLink } from './rich-text';

/** How often to look whether the opened tab is closed, ms. The browser has no event for it. */
const LOOK_EVERY = 250;

/**
 * Opens the link in a new tab that cannot reach back to this page. If the link asks for a reload on close, `closed` is
 * called once, when the tab is gone and this page is in front again. (A site that isolates itself looks closed at
 * once; the second condition waits for the person's return.) False: the link is none, or the browser refused.
 */
export function openTab(link: OpenLinkJson, closed: () => void): boolean {
  const url = safeLink(link.url);
  if (!url) return false;
  const tab = window.open('', '_blank');
  if (!tab) return false;
  tab.opener = null;
  tab.location.href = url;
  if (!link.onClose?.startsWith('RELOAD')) return true;
  const timer = setInterval(() => {
    if (!tab.closed || document.visibilityState !== 'visible') return;
    clearInterval(timer);
    closed();
  }, LOOK_EVERY);
  return true;
}
