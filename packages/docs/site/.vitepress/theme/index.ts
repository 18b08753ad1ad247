import { inBrowser, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import Layout from './layout.vue';
import { rememberTabs, showRememberedTabs } from './remembered-tabs.ts';
import './custom.css';
import './home.css';
import './operation.css';
import './pictures.css';

export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ router }) {
    if (!inBrowser) return;
    rememberTabs();
    router.onAfterPageLoad = () => {
      setTimeout(showRememberedTabs);
    };
  },
} satisfies Theme;
