import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import Layout from './layout.vue';
import './custom.css';
import './home.css';
import './operation.css';
import './pictures.css';

export default { extends: DefaultTheme, Layout } satisfies Theme;
